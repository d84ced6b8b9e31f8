package org.kapocs.facts.client;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All records that are one person's, however they were joined, with the contacts through which that person reads them. */
@Component
@Transactional(readOnly = true)
public class OnePerson {
    private final JdbcClient sql;

    OnePerson(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param records none when there is no such client, or they are not this person's to see */
    public record Records(Set<UUID> records, Set<UUID> contacts) {}

    /** Of these records, and of those that are one person's with one of them: all. */
    public Set<UUID> joinedWith(Who who, Collection<UUID> records) {
        return sql.sql("""
                        with recursive same(id) as (
                          select unnest(cast(:records as uuid[]))
                          union
                          select case when j.client = same.id then j.keeper else j.client end
                          from client.joined j join same on same.id in (j.client, j.keeper))
                        select id from same""")
                .param("records", records.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /** All records that are joined with another. */
    public Set<UUID> joined(Who who) {
        return sql.sql("select unnest(array[client, keeper]) from client.joined"
                        + " where organization = :scope_organization or :scope_all")
                .params(Scope.of(who).parameters())
                .query(UUID.class)
                .set();
    }

    /** The records that are read through this contact. */
    public Set<UUID> through(Who who, UUID contact) {
        return sql.sql("select c.id from client.client c where c.contact = :contact and " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("contact", contact)
                .query(UUID.class)
                .set();
    }

    /** Of these contacts those through which a record is read. */
    public Set<UUID> throughAny(Who who, Collection<UUID> contacts) {
        return sql.sql("select c.contact from client.client c where c.contact = any(:contacts) and " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("contacts", contacts.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /** The person whose record this is. */
    public Records of(Who who, UUID client) {
        return of(who, Set.of(client)).getOrDefault(client, new Records(Set.of(), Set.of()));
    }

    /** The people whose records these are, by these records; those that are no record of this person's to see are left out. */
    public Map<UUID, Records> of(Who who, Collection<UUID> clients) {
        var people = new HashMap<UUID, Records>();
        sql.sql("""
                        with recursive same(asked, id) as (
                          select one, one from unnest(cast(:clients as uuid[])) as one
                          union
                          select same.asked, case when j.client = same.id then j.keeper else j.client end
                          from client.joined j join same on same.id in (j.client, j.keeper))
                        select same.asked, c.id, c.contact from same join client.client c on c.id = same.id where """ + " " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("clients", clients.toArray(UUID[]::new))
                .query(row -> {
                    Records person = people.computeIfAbsent(
                            row.getObject("asked", UUID.class), _ -> new Records(new HashSet<>(), new HashSet<>()));
                    person.records().add(row.getObject("id", UUID.class));
                    UUID contact = row.getObject("contact", UUID.class);
                    if (contact != null) {
                        person.contacts().add(contact);
                    }
                });
        return people;
    }
}
