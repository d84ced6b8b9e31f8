package org.kapocs.desk.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.LastWord;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.web.BeforeCommit;
import org.kapocs.shared.web.Ids;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of schema {@code casework}. */
@Component
class CaseRows {
    private static final String SAME_VERSION = " where id = :id and version = :version and " + Scope.ROWS;

    /** Numbers run without a gap: who commits waits for whoever commits before, and not for their work. */
    private static final String NUMBER = """
            with next as (
              insert into casework.number (year, last) values (?, 1)
              on conflict (year) do update set last = casework.number.last + 1 returning last)
            update casework.case_file
            set number = 'K-' || ? || '-' || lpad(last::text, greatest(4, length(last::text)), '0')
            from next where id = ?""";

    private final BeforeCommit<Map<UUID, Integer>> numbered =
            new BeforeCommit<>(Ordered.LOWEST_PRECEDENCE - 2, LinkedHashMap::new, CaseRows::number);

    private final JdbcClient sql;

    CaseRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Its number, the next of that year, comes with the commit. */
    void insert(Case file, int year) {
        sql.sql("""
                insert into casework.case_file
                  (id, number, client, contact, organization, owner, legal_basis, state, summary, opened_at,
                   touched_at, version)
                values (:id, :number, :client, :contact, :organization, :owner, :basis, :state, :summary, :at, :at,
                   :version)""")
                .param("id", file.id())
                .param("number", file.id().toString())
                .param("client", file.client())
                .param("contact", file.contact())
                .param("organization", file.organization())
                .param("owner", file.owner())
                .param("basis", file.legalBasis().name())
                .param("state", file.state().name())
                .param("summary", file.summary())
                .param("at", utc(file.openedAt()))
                .param("version", file.version())
                .update();
        numbered.gathered().put(file.id(), year);
    }

    private static void number(Map<UUID, Integer> files) {
        files.forEach((id, year) -> LastWord.say(NUMBER, year, year, id));
    }

    Optional<Case> get(Who who, UUID id) {
        return get(who, id, "");
    }

    /** The case, which nobody else changes until the end of the transaction. */
    Optional<Case> held(Who who, UUID id) {
        return get(who, id, " for update");
    }

    private Optional<Case> get(Who who, UUID id, String lock) {
        return sql.sql("select * from casework.case_file where id = :id and " + Scope.ROWS + lock)
                .params(Scope.of(who).parameters())
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Case> ofNumber(Who who, String number) {
        return sql.sql("select * from casework.case_file where number = :number and " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("number", number)
                .query((row, n) -> read(row))
                .optional();
    }

    List<Case> ofClients(Who who, Collection<UUID> clients) {
        return sql.sql("select * from casework.case_file where client = any(:clients) and " + Scope.ROWS
                        + " order by id desc")
                .params(Scope.of(who).parameters())
                .param("clients", clients.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Case> ofContact(Who who, UUID contact) {
        return sql.sql("select * from casework.case_file where contact = :asked and " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("asked", contact)
                .query((row, n) -> read(row))
                .optional();
    }

    boolean summarise(Who who, UUID id, int version, String text) {
        return changed(who, id, version, "summary = :text", Map.of("text", text));
    }

    /** @param id of a case that this transaction holds */
    void own(Who who, UUID id, UUID account) {
        sql.sql("update casework.case_file set version = version + 1, owner = :account where id = :id and "
                        + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("id", id)
                .param("account", account)
                .update();
    }

    boolean rebase(Who who, UUID id, int version, LegalBasis basis) {
        return changed(who, id, version, "legal_basis = :basis", Map.of("basis", basis.name()));
    }

    boolean close(Who who, UUID id, int version, CloseReason reason, Instant at) {
        return changed(
                who,
                id,
                version,
                "state = 'CLOSED', close_reason = :reason, closed_at = :at",
                Map.of("reason", reason.name(), "at", utc(at)));
    }

    boolean reopen(Who who, UUID id, int version) {
        return changed(who, id, version, "state = 'OPEN', close_reason = null, closed_at = null", Map.of());
    }

    private boolean changed(Who who, UUID id, int version, String change, Map<String, Object> values) {
        return sql.sql("update casework.case_file set version = version + 1, " + change + SAME_VERSION)
                        .params(Scope.of(who).parameters())
                        .params(values)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void addNeed(UUID file, UUID need, String note, Instant at) {
        sql.sql("insert into casework.case_need (case_file, need, note, added_at) values (:file, :need, :note, :at)")
                .param("file", file)
                .param("need", need)
                .param("note", note)
                .param("at", utc(at))
                .update();
    }

    void noteNeed(UUID file, UUID need, String note) {
        sql.sql("update casework.case_need set note = :note where case_file = :file and need = :need")
                .param("file", file)
                .param("need", need)
                .param("note", note)
                .update();
    }

    boolean addMatter(UUID file, String code, Instant at) {
        return sql.sql("""
                        insert into casework.case_matter (case_file, code, added_at) values (:file, :code, :at)
                        on conflict do nothing""")
                        .param("file", file)
                        .param("code", code)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Whoever of the staff does something touches the case by it; what a client confirms is added, and touches nothing. */
    UUID happened(UUID file, Instant at, Who who, Did did, String code, String text) {
        UUID id = Ids.next();
        sql.sql("""
                insert into casework.happening (id, case_file, at, account, what, code, text)
                values (:id, :file, :at, :account, :what, :code, :text)""")
                .param("id", id)
                .param("file", file)
                .param("at", utc(at))
                .param("account", who instanceof Who.Staff staff ? staff.account() : null)
                .param("what", did.name())
                .param("code", code)
                .param("text", text)
                .update();
        return id;
    }

    /** Who did this last in the case, where somebody of the staff did. */
    Optional<UUID> lastBy(UUID file, Did did) {
        return sql
                .sql(
                        "select account from casework.happening where case_file = :file and what = :what order by seq desc")
                .param("file", file)
                .param("what", did.name())
                .query((row, n) -> Optional.ofNullable(row.getObject("account", UUID.class)))
                .list()
                .stream()
                .findFirst()
                .flatMap(last -> last);
    }

    static Case read(ResultSet row) throws SQLException {
        String reason = row.getString("close_reason");
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Case(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("client", UUID.class),
                row.getObject("contact", UUID.class),
                row.getObject("organization", UUID.class),
                row.getObject("owner", UUID.class),
                LegalBasis.valueOf(row.getString("legal_basis")),
                CaseState.valueOf(row.getString("state")),
                row.getString("summary"),
                instant(row, "opened_at"),
                closed == null ? null : closed.toInstant(),
                reason == null ? null : CloseReason.valueOf(reason),
                row.getInt("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
