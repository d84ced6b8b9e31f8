package org.kapocs.desk.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Transfers as rows. Staff find those that their organization offers or is offered. */
@Component
class TransferRows {
    private static final String EITHER = " and (organization = :here or to_organization = :here)";
    private static final int OF_A_CASE = 50;

    private final JdbcClient sql;

    TransferRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Transfer offered) {
        sql.sql("""
                insert into transfer.transfer (id, case_file, number, organization, from_name, account, to_organization,
                  to_name, to_account, reason, asked, basis, plan, tasks, deadlines, referrals, questions, closed_cases,
                  state, words, offered_at, answer_by, version)
                values (:id, :case, :number, :from, :fromName, :account, :to, :toName, :person, :why, :asked, :basis, :plan,
                  :tasks, :deadlines, :referrals, :questions, :closed, 'OFFERED', '', :at, :by, 1)""")
                .param("id", offered.id())
                .param("case", offered.caseFile())
                .param("number", offered.number())
                .param("from", offered.from().organization())
                .param("fromName", offered.from().name())
                .param("account", offered.from().account())
                .param("to", offered.to().organization())
                .param("toName", offered.to().name())
                .param("person", offered.to().account())
                .param("why", offered.why().name())
                .param("asked", offered.asked())
                .param("basis", offered.basis() == null ? null : offered.basis().name())
                .param("plan", offered.goes().plan())
                .param("tasks", offered.goes().tasks())
                .param("deadlines", offered.goes().deadlines())
                .param("referrals", offered.goes().referrals())
                .param("questions", offered.goes().questions())
                .param("closed", offered.goes().closedCases())
                .param("at", utc(offered.offeredAt()))
                .param("by", offered.answerBy())
                .update();
    }

    Optional<Transfer> get(Who.Staff who, UUID id) {
        return get(who, id, "");
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Transfer> held(Who.Staff who, UUID id) {
        return get(who, id, " for update");
    }

    private Optional<Transfer> get(Who.Staff who, UUID id, String lock) {
        return sql.sql("select * from transfer.transfer where id = :id" + EITHER + lock)
                .param("id", id)
                .param("here", who.organization())
                .query((row, n) -> read(row).readBy(who.organization()))
                .optional();
    }

    /** Those that this organization gave away or was given, of these cases, the newest first. */
    List<Transfer> ofCases(Who.Staff who, Collection<UUID> cases) {
        return sql.sql("select * from transfer.transfer where case_file = any(:cases)" + EITHER
                        + " order by id desc limit " + OF_A_CASE)
                .param("cases", cases.toArray(UUID[]::new))
                .param("here", who.organization())
                .query((row, n) -> read(row).readBy(who.organization()))
                .list();
    }

    /** Who answers for the newcomer's own case since, the newest first; the database shows no case of others. */
    List<Transfer> own(Who.CodeHolder who, UUID caseFile) {
        return sql.sql("select * from transfer.transfer where case_file = :case and state = 'ACCEPTED'"
                        + " and organization <> to_organization order by ended_at desc, id desc")
                .param("case", caseFile)
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether the case is offered to somebody now. */
    boolean offered(UUID caseFile) {
        return sql.sql("select exists (select from transfer.transfer where case_file = :case and state = 'OFFERED')")
                .param("case", caseFile)
                .query(Boolean.class)
                .single();
    }

    /** It ends so, if it was not over; of two at once one succeeds. */
    boolean end(Who.Staff who, UUID id, End end) {
        return sql.sql("""
                        update transfer.transfer set state = :state, answer = :answer, words = :words, owner = :owner,
                          answered_by = :by, ended_at = :at, version = version + 1
                        where id = :id and state = 'OFFERED'""" + EITHER)
                        .param("state", end.state().name())
                        .param("answer", end.answer())
                        .param("words", end.words())
                        .param("owner", end.owner())
                        .param("by", end.by())
                        .param("at", utc(end.at()))
                        .param("id", id)
                        .param("here", who.organization())
                        .update()
                == 1;
    }

    /** How a transfer ends. */
    record End(
            TransferState state,
            @Nullable String answer,
            String words,
            @Nullable UUID owner,
            UUID by,
            Instant at) {}

    /** What is offered of these cases ends by itself; tells which. */
    List<UUID> endAll(Collection<UUID> cases, Ending why, boolean onConsent, Instant at) {
        return sql.sql("""
                        update transfer.transfer set state = 'ENDED', answer = :why, ended_at = :at, version = version + 1
                        where case_file = any(:cases) and state = 'OFFERED' and (basis = 'CONSENT' or not :onConsent)
                        returning id""")
                .param("why", why.name())
                .param("at", utc(at))
                .param("cases", cases.toArray(UUID[]::new))
                .param("onConsent", onConsent)
                .query(UUID.class)
                .list();
    }

    /** What waits for an answer, and stands on consent, of these cases. */
    List<Transfer> onConsent(Who.Machine house, Collection<UUID> cases) {
        return sql.sql("""
                        select * from transfer.transfer
                        where case_file = any(:cases) and state = 'OFFERED' and basis = 'CONSENT'""")
                .param("cases", cases.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    static Transfer read(ResultSet row) throws SQLException {
        String basis = row.getString("basis");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Transfer(
                row.getObject("id", UUID.class),
                row.getObject("case_file", UUID.class),
                row.getString("number"),
                side(row, "organization", "from_name", "account"),
                side(row, "to_organization", "to_name", "to_account"),
                Why.valueOf(row.getString("reason")),
                row.getString("asked"),
                basis == null ? null : LegalBasis.valueOf(basis),
                new Goes(
                        row.getBoolean("plan"),
                        row.getInt("tasks"),
                        row.getInt("deadlines"),
                        row.getInt("referrals"),
                        row.getInt("questions"),
                        row.getInt("closed_cases")),
                TransferState.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getString("words"),
                row.getObject("owner", UUID.class),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                row.getObject("answer_by", LocalDate.class),
                ended == null ? null : ended.toInstant(),
                row.getInt("version"));
    }

    private static Transfer.Side side(ResultSet row, String organization, String name, String account)
            throws SQLException {
        return new Transfer.Side(
                row.getObject(organization, UUID.class), row.getString(name), row.getObject(account, UUID.class));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
