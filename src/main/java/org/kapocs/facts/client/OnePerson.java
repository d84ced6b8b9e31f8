package org.kapocs.facts.client;

import java.util.Collection;
import java.util.HashSet;
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

    /** The person whose record this is. */
    public Records of(Who who, UUID client) {
        var records = new HashSet<UUID>();
        var contacts = new HashSet<UUID>();
        sql.sql("""
                        with recursive same(id) as (
                          select cast(:client as uuid)
                          union
                          select case when j.client = same.id then j.keeper else j.client end
                          from client.joined j join same on same.id in (j.client, j.keeper))
                        select c.id, c.contact from client.client c where c.id in (select id from same) and """ + " " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("client", client)
                .query(row -> {
                    records.add(row.getObject("id", UUID.class));
                    UUID contact = row.getObject("contact", UUID.class);
                    if (contact != null) {
                        contacts.add(contact);
                    }
                });
        return new Records(records, contacts);
    }
}
