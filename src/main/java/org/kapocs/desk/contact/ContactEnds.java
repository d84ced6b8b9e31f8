package org.kapocs.desk.contact;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose a contact is and how they are written to, and contacts in which nobody has said anything for long. */
@Component
@Transactional(readOnly = true)
public class ContactEnds {
    /** The second lock hides from a newcomer what is not theirs; the first asks for the contact itself. */
    private static final String MINE = "(id = :scope_contact or organization = :scope_organization or :scope_all)";

    private final JdbcClient sql;

    ContactEnds(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Whose it is.
     *
     * @param caseId the case that came of it
     * @param email where a letter goes; null when they gave no address for that
     */
    public record End(
            UUID id,
            UUID organization,
            @Nullable UUID caseId,
            String code,
            String language,
            @Nullable String email,
            int pinVersion) {}

    /** One contact; empty when it is not theirs to see. */
    public Optional<End> of(Who who, UUID contact) {
        return sql.sql("""
                        select id, organization, case_id, code, language, pin_version,
                          case when reach_kind = 'EMAIL' then reach_value end as email
                        from contact.contact where id = :contact and """ + " " + MINE)
                .params(Scope.of(who).parameters())
                .param("contact", contact)
                .query((row, n) -> new End(
                        row.getObject("id", UUID.class),
                        row.getObject("organization", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getString("code"),
                        row.getString("language"),
                        row.getString("email"),
                        row.getInt("pin_version")))
                .optional();
    }

    /**
     * What was last said in a contact.
     *
     * @param waits whether it waits for us, or holds words that nobody of staff has opened
     */
    public record LastWord(UUID id, boolean waits, Instant at) {}

    /** What was last said in each of these. */
    public List<LastWord> lastWords(Who who, Collection<UUID> contacts) {
        return sql.sql("select id, unread or waiting_since is not null as waits, last_at from contact.contact"
                        + " where id = any(:contacts) and " + MINE)
                .params(Scope.of(who).parameters())
                .param("contacts", contacts.toArray(UUID[]::new))
                .query((row, n) -> new LastWord(
                        row.getObject("id", UUID.class),
                        row.getBoolean("waits"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The contacts of which one of these cases came, with the case. */
    public Map<UUID, UUID> ofCases(Who who, Collection<UUID> cases) {
        var found = new HashMap<UUID, UUID>();
        sql.sql("select id, case_id from contact.contact where case_id = any(:cases) and " + MINE)
                .params(Scope.of(who).parameters())
                .param("cases", cases.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class));
                });
        return found;
    }

    /** When it was last said with a code how they may be reached, instead of before. */
    public Optional<Instant> reachChanged(Who who, Collection<UUID> contacts) {
        return sql.sql("select max(reach_changed_at) from contact.contact where id = any(:contacts) and " + MINE)
                .params(Scope.of(who).parameters())
                .param("contacts", contacts.toArray(UUID[]::new))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /** Contacts of which no case came and in which the last word was said before that moment, the oldest first. */
    public List<UUID> silentSince(Who who, Instant moment, Collection<UUID> except, int most) {
        return sql.sql("select id from contact.contact where case_id is null and last_at < :moment"
                        + " and waiting_since is null and not unread and id <> all(:except) and " + MINE
                        + " order by last_at, id limit :most")
                .params(Scope.of(who).parameters())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("except", except.toArray(UUID[]::new))
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
