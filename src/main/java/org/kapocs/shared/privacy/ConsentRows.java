package org.kapocs.shared.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ConsentRows {
    private final JdbcClient sql;

    ConsentRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Who.Staff who, Consent consent) {
        GivenConsent given = consent.given();
        sql.sql("""
                insert into privacy.consent
                  (id, organization, client, contact, purpose, text_version, language, recipient, recipient_name,
                   sections, valid_from, valid_until, how, interpreter, given_at, account)
                values (:id, :organization, :client, :contact, :purpose, :version, :language, :recipient, :name,
                   :sections, :from, :until, :how, :interpreter, :givenAt, :account)""")
                .param("id", consent.id())
                .param("organization", who.organization())
                .param("client", given.client())
                .param("contact", given.contact())
                .param("purpose", given.purpose().name())
                .param("version", given.version())
                .param("language", given.language())
                .param("recipient", given.recipient().organization())
                .param("name", given.recipient().name())
                .param(
                        "sections",
                        given.sections().stream().sorted().map(Section::name).toArray(String[]::new))
                .param("from", given.from())
                .param("until", given.until())
                .param("how", given.how().name())
                .param("interpreter", given.interpreter())
                .param("givenAt", utc(consent.givenAt()))
                .param("account", consent.account())
                .update();
    }

    List<Consent> of(Who who, UUID client) {
        return sql.sql("select * from privacy.consent where client = :client and " + Scope.ROWS + " order by id desc")
                .params(Scope.of(who).parameters())
                .param("client", client)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Consent> get(Who who, UUID id) {
        return sql.sql("select * from privacy.consent where id = :id and " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    List<Consent> byIds(Who who, Collection<UUID> ids) {
        return sql.sql("select * from privacy.consent where id = any(:ids) and " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** Those of whose consents not each one holds on that day; and those who gave none. */
    List<UUID> withoutSome(Who.Machine who, Collection<UUID> clients, LocalDate day) {
        return sql.sql("""
                select asked.client
                from unnest(cast(:clients as uuid[])) as asked(client)
                cross join lateral (
                  select bool_and(withdrawn_at is null and :day between valid_from and valid_until) as hold
                  from privacy.consent where client = asked.client and %s) as theirs
                where hold is not true""".formatted(Scope.of(who).rows()))
                .params(Scope.of(who).parameters())
                .param("clients", clients.toArray(UUID[]::new))
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    boolean withdraw(Who who, UUID id, Instant at, Consent.@Nullable TakenBack by) {
        return sql.sql(
                                "update privacy.consent set withdrawn_at = :at, withdrawn_by = :by where id = :id and withdrawn_at is null and "
                                        + Scope.ROWS)
                        .params(Scope.of(who).parameters())
                        .param("id", id)
                        .param("at", utc(at))
                        .param("by", by == null ? null : by.name())
                        .update()
                == 1;
    }

    private static Consent read(ResultSet row) throws SQLException {
        var sections = Arrays.stream((String[]) row.getArray("sections").getArray())
                .map(Section::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        var given = new GivenConsent(
                row.getObject("client", UUID.class),
                row.getObject("contact", UUID.class),
                ConsentPurpose.valueOf(row.getString("purpose")),
                row.getInt("text_version"),
                row.getString("language"),
                new Recipient(row.getObject("recipient", UUID.class), row.getString("recipient_name")),
                sections,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                HowGiven.valueOf(row.getString("how")),
                row.getBoolean("interpreter"));
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        String by = row.getString("withdrawn_by");
        return new Consent(
                row.getObject("id", UUID.class),
                given,
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getObject("account", UUID.class),
                withdrawn == null ? null : withdrawn.toInstant(),
                by == null ? null : Consent.TakenBack.valueOf(by));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
