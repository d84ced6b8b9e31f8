package org.kapocs.facts.client;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How somebody is reached and where they live stands in the records of those who live with them, too. When they are in
 * danger it is covered: taken out of the others' records, whoever reads and writes them, until it is put back.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Covering {
    /** What is shared beside ways to be reached: the part of the city. */
    public static final String DISTRICT = "DISTRICT";

    private static final Who.Machine HOUSE = new Who.Machine("client.covering");

    private final JdbcClient sql;
    private final House house;
    private final Trail trail;

    Covering(JdbcClient sql, House house, Trail trail) {
        this.sql = sql;
        this.house = house;
        this.trail = trail;
    }

    /**
     * By which of their ways to be reached each of these people is reached too, or was before it was covered, as far as who
     * asks may see it: names of {@link ReachKind}, or {@link #DISTRICT}. Who shares nothing is left out.
     */
    public Map<UUID, Set<String>> shared(Who.Staff who, Collection<UUID> records, Collection<UUID> people) {
        return sql
                .sql("""
                        select r.client, r.kind from client.reach r join client.reach mine
                          on mine.kind = r.kind and mine.key = r.key and mine.client = any(:records)
                        where r.client = any(:people)
                        union select c.id, :district from client.client c join client.client mine
                          on mine.district = c.district and mine.id = any(:records)
                        where c.id = any(:people) and c.organization = :organization
                        union select client, kind from client.covered
                        where client = any(:people) and whose = any(:records)""")
                .param("district", DISTRICT)
                .param("organization", who.organization())
                .param("records", records.toArray(UUID[]::new))
                .param("people", people.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("client", UUID.class), row.getString("kind")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toCollection(TreeSet::new))));
    }

    /** From now on nothing of how this person is reached stands with those of their households. */
    public void cover(Who.Staff who, Collection<UUID> records) {
        house.within(HOUSE, () -> {
            sql.sql("insert into client.covering select unnest(cast(:records as uuid[])) on conflict do nothing")
                    .param("records", records.toArray(UUID[]::new))
                    .update();
            done("client.cover(:records)", records);
        });
        records.forEach(record -> trail.wrote(who, new Subject("client", record), "client.covered"));
    }

    /** These records are one person's from now on: what is covered of one is covered of all. */
    public void joined(Who.Staff who, Collection<UUID> records) {
        boolean covered = house.within(
                HOUSE,
                () -> sql.sql("select exists (select from client.covering where client = any(:records))")
                        .param("records", records.toArray(UUID[]::new))
                        .query(Boolean.class)
                        .single());
        if (covered) {
            cover(who, records);
        }
    }

    /** It is put back, unless something else was said there meanwhile. */
    public void uncover(Who.Staff who, Collection<UUID> records) {
        house.within(HOUSE, () -> done("client.uncover(:records)", records));
        records.forEach(record -> trail.wrote(who, new Subject("client", record), "client.uncovered"));
    }

    private void done(String what, Collection<UUID> records) {
        sql.sql("select " + what)
                .param("records", records.toArray(UUID[]::new))
                .query((row, n) -> true)
                .list();
    }
}
