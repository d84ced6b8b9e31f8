package org.kapocs.desk.disclosure;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.table.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests as rows. Who does not decide sees those that they recorded. */
@Component
class RequestRows {
    private static final String SEEN = " and (:decides or recorded_by = :me) and " + Scope.ROWS;

    private final JdbcClient sql;

    RequestRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Who.Staff who, UUID id, Letter letter, @Nullable Case file, @Nullable Silence silence, Instant at) {
        sql.sql("""
                insert into disclosure.request (id, organization, authority_kind, authority, reference, case_file,
                  case_number, contact, person, asked, basis, basis_text, received_on, received_how, due_on, recorded_at,
                  recorded_by, silent, silent_until, silent_basis, version)
                values (:id, :organization, :kind, :authority, :reference, :case, :number, :contact, :person, :asked,
                  :ground, :groundText, :receivedOn, :how, :dueOn, :at, :by, :silent, :until, :silentBasis, 1)""")
                .param("id", id)
                .param("organization", who.organization())
                .param("kind", letter.kind().name())
                .param("authority", letter.authority())
                .param("reference", letter.reference())
                .param("case", file == null ? null : file.id())
                .param("number", letter.caseNumber())
                .param("contact", file == null ? null : file.contact())
                .param("person", letter.person())
                .param("asked", letter.asked())
                .param("ground", letter.ground().name())
                .param("groundText", letter.groundText())
                .param("receivedOn", letter.receivedOn())
                .param("how", letter.how().name())
                .param("dueOn", letter.dueOn())
                .param("at", utc(at))
                .param("by", who.account())
                .param("silent", silence != null)
                .param("until", silence == null ? null : silence.until())
                .param("silentBasis", silence == null ? "" : silence.basis())
                .update();
    }

    List<Request> list(Who.Staff who, RequestQuery query, int atMost) {
        var where = new Where()
                .and("true" + SEEN)
                .values(Scope.of(who).parameters())
                .values(seenBy(who))
                .and("id < :after", "after", query.after())
                .and("authority_kind = :kind", "kind", query.kind())
                .when(query.waiting(), "state = 'REFUSED' and refused_by is null");
        return sql.sql("select * from disclosure.request where " + where + " order by id desc limit " + atMost)
                .params(where.values())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Request> get(Who.Staff who, UUID id) {
        return get(who, id, "");
    }

    /** The request, which nobody else decides until the end of the transaction. */
    Optional<Request> held(Who.Staff who, UUID id) {
        return get(who, id, " for update");
    }

    private Optional<Request> get(Who.Staff who, UUID id, String lock) {
        return sql.sql("select * from disclosure.request where id = :id" + SEEN + lock)
                .params(Scope.of(who).parameters())
                .params(seenBy(who))
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** What the person may know whom they are about. */
    List<Request> ofContact(Who.CodeHolder who) {
        return sql.sql("select * from disclosure.request where contact = :contact and not silent and " + Scope.ROWS
                        + " order by id desc limit 50")
                .params(Scope.of(who).parameters())
                .param("contact", who.contact())
                .query((row, n) -> read(row))
                .list();
    }

    /** Changes a request that is held; {@code change} names what, {@code values} what with. */
    void change(Who.Staff who, UUID id, String change, Map<String, ? extends @Nullable Object> values) {
        sql.sql("update disclosure.request set version = version + 1, " + change + " where id = :id and " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .params(values)
                .param("id", id)
                .update();
    }

    /** Ends what the law forbade until before that day; these are the requests. */
    List<UUID> lift(Who.Machine who, LocalDate day) {
        return sql.sql("update disclosure.request set silent = false, version = version + 1"
                        + " where silent and silent_until < :day and " + Scope.ROWS + " returning id")
                .params(Scope.of(who).parameters())
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    private static Map<String, Object> seenBy(Who.Staff who) {
        return Map.of("decides", who.may(Action.DECIDE_DISCLOSURES), "me", who.account());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Request read(ResultSet row) throws SQLException {
        var letter = new Letter(
                AuthorityKind.valueOf(row.getString("authority_kind")),
                row.getString("authority"),
                row.getString("reference"),
                row.getString("case_number"),
                row.getString("person"),
                row.getString("asked"),
                Ground.valueOf(row.getString("basis")),
                row.getString("basis_text"),
                row.getObject("received_on", LocalDate.class),
                Channel.valueOf(row.getString("received_how")),
                row.getObject("due_on", LocalDate.class));
        Judgement first = judgement(row, "first");
        String to = row.getString("handed_to");
        return new Request(
                row.getObject("id", UUID.class),
                letter,
                row.getObject("case_file", UUID.class),
                instant(row, "recorded_at"),
                row.getObject("recorded_by", UUID.class),
                State.valueOf(row.getString("state")),
                first == null ? null : extent(row),
                first,
                judgement(row, "second"),
                judgement(row, "refused"),
                to == null
                        ? null
                        : new Handover(
                                row.getObject("handed_by", UUID.class),
                                instant(row, "handed_at"),
                                to,
                                row.getString("handed_how")),
                row.getObject("told_on", LocalDate.class),
                row.getBoolean("silent")
                        ? new Silence(row.getObject("silent_until", LocalDate.class), row.getString("silent_basis"))
                        : null,
                row.getInt("version"));
    }

    private static @Nullable Judgement judgement(ResultSet row, String which) throws SQLException {
        UUID by = row.getObject(which + "_by", UUID.class);
        return by == null ? null : new Judgement(by, instant(row, which + "_at"), row.getString(which + "_reason"));
    }

    private static Extent extent(ResultSet row) throws SQLException {
        Array fields = row.getArray("fields");
        return new Extent(
                row.getBoolean("whole"),
                Arrays.stream((String[]) fields.getArray()).map(Field::valueOf).toList(),
                row.getString("extent"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
