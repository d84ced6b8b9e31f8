package org.kapocs.desk.contact;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * In the contact of a child may stand how the mother is reached. While her file is sealed it stands there no more, neither
 * for staff nor for who holds the code of the child; afterwards it is put back.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CoveredContacts {
    private final JdbcClient sql;
    private final ContactRows contacts;
    private final Trail trail;

    CoveredContacts(JdbcClient sql, ContactRows contacts, Trail trail) {
        this.sql = sql;
        this.contacts = contacts;
        this.trail = trail;
    }

    /**
     * Takes out of these contacts what is theirs.
     *
     * @param whose the record of the client whose it is
     * @param district where they live, if anybody knows
     */
    public void cover(
            Who.Staff who, UUID whose, Collection<UUID> others, Predicate<String> reaches, @Nullable Integer district) {
        for (UUID id : others) {
            contacts.locked(who, id)
                    .filter(contact -> reaches.test(contact.reach().value())
                            || district != null && district.equals(contact.district()))
                    .ifPresent(contact -> cover(
                            who, whose, contact, reaches.test(contact.reach().value()), district));
        }
    }

    private void cover(Who.Staff who, UUID whose, Contact contact, boolean reached, @Nullable Integer district) {
        sql.sql("""
                with kept as (
                  insert into contact.covered select id, :whose, organization, case when :reached then reach_kind else 'NONE' end,
                    case when :reached then reach_value else '' end, case when :reached then reach_safe else '' end,
                    case when district = :district then district end
                  from contact.contact where id = :id on conflict do nothing)
                update contact.contact set version = version + 1,
                  reach_kind = case when :reached then 'NONE' else reach_kind end,
                  reach_value = case when :reached then '' else reach_value end,
                  reach_safe = case when :reached then '' else reach_safe end,
                  district = nullif(district, cast(:district as smallint))
                where id = :id""")
                .param("id", contact.id())
                .param("whose", whose)
                .param("reached", reached)
                .param("district", district)
                .update();
        trail.wrote(who, new Subject("contact", contact.id()), "contact.covered");
    }

    /** Puts it back, unless something else was said there meanwhile. */
    public void uncover(Who.Staff who, Collection<UUID> records) {
        sql.sql("""
                        with back as (delete from contact.covered where whose = any(:records) returning *)
                        update contact.contact c set version = version + 1,
                          reach_kind = case when c.reach_kind = 'NONE' then b.kind else c.reach_kind end,
                          reach_value = case when c.reach_kind = 'NONE' then b.value else c.reach_value end,
                          reach_safe = case when c.reach_kind = 'NONE' then b.safe else c.reach_safe end,
                          district = coalesce(c.district, b.district)
                        from back b where c.id = b.contact and c.organization = :organization
                        returning c.id""")
                .param("records", records.toArray(UUID[]::new))
                .param("organization", who.organization())
                .query(UUID.class)
                .list()
                .forEach(id -> trail.wrote(who, new Subject("contact", id), "contact.uncovered"));
    }
}
