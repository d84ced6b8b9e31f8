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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests as rows. */
@Component
class RequestRows {
    private static final String WAITING =
            "state = 'ASKED' and (cast(:after as uuid) is null or (due_on, id) > (:due, :after))"
                    + " and %s order by due_on, id";
    private static final String NEWEST = "(cast(:after as uuid) is null or id < :after) and %s order by id desc";

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
        return sql.sql("""
                        select * from rights.request where organization = :of
                          and (cast(:kind as text) is null or kind = :kind)
                          and (cast(:way as text) is null or way = :way)
                          and (cast(:state as text) is null or state = :state)
                          and (:days = 0 or asked_at >= :since) and (not :late or state = 'ASKED' and due_on < :today)
                          and """ + " " + (query.waiting() ? WAITING : NEWEST).formatted(Scope.ROWS) + " limit " + most)
                .params(Scope.of(who).parameters())
                .param("of", who.organization())
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("way", query.way() == null ? null : query.way().name())
                .param("state", query.state() == null ? null : query.state().name())
                .param("days", query.days())
                .param("since", utc(since))
                .param("late", query.late())
                .param("today", today)
                .param("due", after == null ? null : after.day())
                .param("after", after == null ? null : after.id())
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
