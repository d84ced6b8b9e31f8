package org.kapocs.desk.consult;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Section;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions to experts, as rows. Who is asked finds them by being asked, all others by their compartment. */
@Component
class ConsultRows {
    static final String SEEN =
            "(organization = :scope_organization or open_to = :scope_organization or contact = :scope_contact or :scope_all)";
    private static final String SELECT = "select * from consult.consultation where ";

    private final JdbcClient sql;

    ConsultRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Consultation asked) {
        sql.sql("""
                insert into consult.consultation (id, organization, account, case_file, client, contact, addressee,
                  addressee_name, open_to, field, language, urgency, term, question, sections, basis, reason, state, follows,
                  asked_at, due_at, asks_back, version)
                values (:id, :organization, :account, :case, :client, :contact, :addressee, :name, :openTo, :field,
                  :language, :urgency, :term, :question, :sections, :basis, :reason, :state, :follows, :at, :due, false, 1)""")
                .param("id", asked.id())
                .param("organization", asked.organization())
                .param("account", asked.account())
                .param("case", asked.caseFile())
                .param("client", asked.client())
                .param("contact", asked.contact())
                .param("addressee", asked.to().organization())
                .param("name", asked.to().name())
                .param("openTo", asked.openTo())
                .param("field", asked.field().name())
                .param("language", asked.language())
                .param("urgency", asked.urgency().name())
                .param("term", asked.term().name())
                .param("question", asked.question())
                .param(
                        "sections",
                        asked.sections().stream().sorted().map(Section::name).toArray(String[]::new))
                .param("basis", asked.basis() == null ? null : asked.basis().name())
                .param("reason", asked.reason())
                .param("state", asked.state().name())
                .param("follows", asked.follows())
                .param("at", utc(asked.askedAt()))
                .param("due", utc(asked.dueAt()))
                .update();
    }

    /** A draft, which nobody was asked and nobody was shown. */
    void forget(Who who, UUID caseFile, UUID draft) {
        sql.sql("delete from consult.consultation where id = :id and case_file = :case and state = 'DRAFT' and " + SEEN)
                .params(Scope.of(who).parameters())
                .param("case", caseFile)
                .param("id", draft)
                .update();
    }

    Optional<Consultation> get(Who who, UUID id) {
        return sql.sql(SELECT + "id = :id and " + SEEN)
                .params(Scope.of(who).parameters())
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The newest first. */
    List<Consultation> ofCase(Who who, UUID caseFile) {
        return ofCases(who, List.of(caseFile));
    }

    List<Consultation> ofCases(Who who, Collection<UUID> caseFiles) {
        return sql.sql(SELECT + "case_file = any(:cases) and " + Scope.of(who).rows() + " order by id desc")
                .params(Scope.of(who).parameters())
                .param("cases", caseFiles.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** What was asked about the newcomer, the newest first. */
    List<Consultation> own(Who.CodeHolder who) {
        return sql.sql(SELECT + "contact = :contact and state <> 'DRAFT' order by id desc")
                .param("contact", who.contact())
                .query((row, n) -> read(row))
                .list();
    }

    /** What another may see of this client now. */
    List<Consultation> openOf(Who.Machine who, UUID client) {
        return sql.sql(SELECT + "client = :client and open_to is not null order by id")
                .param("client", client)
                .query((row, n) -> read(row))
                .list();
    }

    /** What was ever asked about these clients under a consent. */
    List<Consultation> underConsent(Who.Machine who, Collection<UUID> clients) {
        return sql.sql(SELECT + "client = any(:clients) and basis = 'CONSENT' and state <> 'DRAFT'")
                .param("clients", clients.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** The clients of whom another organization may see something under a consent. */
    List<UUID> clientsShown(Who.Machine who) {
        return sql.sql(
                        "select distinct client from consult.consultation where open_to is not null and basis = 'CONSENT'")
                .query(UUID.class)
                .list();
    }

    List<UUID> overdue(Who.Machine who, Instant now) {
        return sql.sql("""
                        select id from consult.consultation
                        where state in ('ASKED', 'TAKEN') and escalated_at is null and due_at < :now order by due_at, id""").param("now", utc(now)).query(UUID.class).list();
    }

    /**
     * Changes it while the condition holds; false when it does not any more, because somebody was faster.
     *
     * @param condition in SQL, about its own columns
     */
    boolean move(Who who, UUID id, String condition, String change, Map<String, ? extends @Nullable Object> values) {
        return sql.sql("update consult.consultation set version = version + 1, " + change + " where id = :id and ("
                                + condition + ") and " + SEEN)
                        .params(Scope.of(who).parameters())
                        .params(values)
                        .param("id", id)
                        .update()
                == 1;
    }

    static Consultation read(ResultSet row) throws SQLException {
        String basis = row.getString("basis");
        String ending = row.getString("ending");
        return new Consultation(
                row.getObject("id", UUID.class),
                row.getObject("organization", UUID.class),
                row.getObject("account", UUID.class),
                row.getObject("case_file", UUID.class),
                row.getObject("client", UUID.class),
                row.getObject("contact", UUID.class),
                new Addressee(row.getObject("addressee", UUID.class), row.getString("addressee_name")),
                Field.valueOf(row.getString("field")),
                row.getString("language"),
                Urgency.valueOf(row.getString("urgency")),
                Term.valueOf(row.getString("term")),
                row.getString("question"),
                Arrays.stream((String[]) row.getArray("sections").getArray())
                        .map(Section::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                basis == null ? null : LegalBasis.valueOf(basis),
                row.getString("reason"),
                ConsultState.valueOf(row.getString("state")),
                ending == null ? null : Ending.valueOf(ending),
                row.getObject("follows", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("taken_by", UUID.class),
                row.getBoolean("asks_back"),
                instant(row, "answered_at"),
                instant(row, "escalated_at"),
                row.getObject("open_to", UUID.class),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
