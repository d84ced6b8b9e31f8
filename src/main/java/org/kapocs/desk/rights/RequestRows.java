package org.kapocs.desk.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.table.Place;
import org.kapocs.shared.table.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests as rows. */
@Component
class RequestRows {
    private final JdbcClient sql;

    RequestRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID id, Whose whose, Wish wish, String was, Instant at, @Nullable UUID by, LocalDate due) {
        sql.sql("""
                insert into rights.request (id, organization, client, contact, case_file, case_number, kind, way, shown,
                  language, detail, words, asked_at, asked_by, due_on, state, reason, was, stands_now, version)
                values (:id, :organization, :client, :contact, :case, :number, :kind, :way, :shown, :language, :detail,
                  :words, :at, :by, :due, 'ASKED', '', :was, '', 1)""")
                .param("id", id)
                .param("organization", whose.organization())
                .param("client", whose.client())
                .param("contact", whose.contact())
                .param("case", whose.caseFile())
                .param("number", whose.caseNumber())
                .param("kind", wish.kind().name())
                .param("way", wish.way().name())
                .param("shown", wish.shown().name())
                .param("language", whose.language())
                .param("detail", wish.detail() == null ? null : wish.detail().name())
                .param("words", wish.words().strip())
                .param("at", utc(at))
                .param("by", by)
                .param("due", due)
                .param("was", was)
                .update();
    }

    /** Those of one person, newest first. */
    List<Request> of(Who who, @Nullable UUID client, @Nullable UUID contact) {
        return sql.sql("select * from rights.request where (client = :client or contact = :contact) and " + Scope.ROWS
                        + " order by id desc limit 50")
                .params(Scope.of(who).parameters())
                .param("client", client)
                .param("contact", contact)
                .query((row, n) -> read(row))
                .list();
    }

    /** Those that wait, the most pressing first. */
    List<Request> waiting(Who who, UUID organization) {
        return sql.sql("select * from rights.request where state = 'ASKED' and organization = :of and " + Scope.ROWS
                        + " order by due_on, id limit 200")
                .params(Scope.of(who).parameters())
                .param("of", organization)
                .query((row, n) -> read(row))
                .list();
    }

    /** In the order of the query, from where it goes on. */
    List<Request> list(Who.Staff who, RequestQuery query, Instant since, LocalDate today, int most) {
        Place after = query.after();
        var where = new Where()
                .and("organization = :of", "of", who.organization())
                .and(Scope.of(who).rows())
                .values(Scope.of(who).parameters())
                .and("kind = :kind", "kind", query.kind())
                .and("way = :way", "way", query.way())
                .and("state = :state", "state", query.state())
                .and("asked_at >= :since", "since", query.days() == 0 ? null : utc(since))
                .and("state = 'ASKED' and due_on < :today", "today", query.late() ? today : null)
                .when(query.waiting(), "state = 'ASKED'");
        if (after != null) {
            where.and(query.waiting() ? "(due_on, id) > (:due, :after)" : "id < :after", "after", after.id());
        }
        if (after != null && query.waiting()) {
            where.value("due", after.day());
        }
        return sql.sql("select * from rights.request where " + where + " order by "
                        + (query.waiting() ? "due_on, id" : "id desc") + " limit " + most)
                .params(where.values())
                .query((row, n) -> read(row))
                .list();
    }

    /** One, which nobody else decides until the end of the transaction. */
    Optional<Request> held(Who who, UUID id) {
        return sql.sql("select * from rights.request where id = :id and " + Scope.ROWS + " for update")
                .params(Scope.of(who).parameters())
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Request> get(Who who, UUID id) {
        return sql.sql("select * from rights.request where id = :id and " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Changes one that is held. */
    void change(Who who, UUID id, String change, Map<String, ?> values) {
        sql.sql("update rights.request set version = version + 1, " + change + " where id = :id and " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .params(values)
                .param("id", id)
                .update();
    }

    private static Request read(ResultSet row) throws SQLException {
        String detail = row.getString("detail");
        String ground = row.getString("ground");
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Request(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                new Whose(
                        row.getObject("organization", UUID.class),
                        row.getObject("client", UUID.class),
                        row.getObject("contact", UUID.class),
                        row.getObject("case_file", UUID.class),
                        row.getString("case_number"),
                        row.getString("language")),
                Kind.valueOf(row.getString("kind")),
                Way.valueOf(row.getString("way")),
                Shown.valueOf(row.getString("shown")),
                detail == null ? null : Detail.valueOf(detail),
                row.getString("words"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("asked_by", UUID.class),
                row.getObject("due_on", LocalDate.class),
                State.valueOf(row.getString("state")),
                ground == null ? null : Refusal.valueOf(ground),
                row.getString("reason"),
                row.getString("was"),
                row.getString("stands_now"),
                decided == null ? null : decided.toInstant(),
                row.getInt("version"));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
