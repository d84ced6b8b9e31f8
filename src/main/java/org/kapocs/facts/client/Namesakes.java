package org.kapocs.facts.client;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Resemblance.Traits;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for other records of a client in the same compartment. Only who bears a name like theirs and was born on the
 * same day as far as one knows, or may have been and is reached in the same way, is looked at: no other comes to {@link Resemblance#WORTH}. No more
 * than a list would show, so that a common name costs no more than a rare one.
 */
@Component
@Transactional
public class Namesakes {
    private final JdbcClient sql;

    Namesakes(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What was found of a client.
     *
     * @param organization in whose compartment they all are
     */
    public record Compared(UUID organization, UUID client, List<Resemblance> like) {}

    /** Clients after that one of whom it was not looked since they were registered or changed; the oldest first. */
    @Transactional(readOnly = true)
    public List<UUID> toCompare(Who.Machine house, UUID after, int atMost) {
        return sql.sql("select id from client.client where not compared and id > :after and "
                        + Scope.of(house).rows() + " order by id limit " + atMost)
                .param("after", after)
                .query(UUID.class)
                .list();
    }

    /** As if they had changed. */
    public void compareAgain(Who.Staff who, Set<UUID> clients) {
        sql.sql("update client.client set compared = false where id = any(:ids) and "
                        + Scope.of(who).rows())
                .params(Scope.of(who).parameters())
                .param("ids", clients.toArray(UUID[]::new))
                .update();
    }

    /**
     * Looks for other records of these people, and does not again until one of theirs changes. Nothing is found for a record
     * that was joined to another, and nobody of whom they may not know, or who may not know of them: a proposal is read in
     * the files of both. Those that are gone, or that another node looks at, are left out.
     */
    public List<Compared> compare(Who.Machine house, List<UUID> some) {
        List<UUID> mine = sql.sql("update client.client set compared = true where id = any(:some) and not compared and "
                        + Scope.of(house).rows() + " returning id")
                .param("some", some.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        List<Record> records = records(mine);
        Map<UUID, List<Record>> like = like(records);
        Set<Set<UUID>> kept = kept(like);
        return records.stream()
                .map(each -> new Compared(
                        each.organization(),
                        each.id(),
                        like.getOrDefault(each.id(), List.of()).stream()
                                .filter(other -> !kept.contains(Set.of(each.id(), other.id())))
                                .map(other ->
                                        new Resemblance(other.id(), Resemblance.signs(each.traits(), other.traits())))
                                .filter(Resemblance::isWorthAsking)
                                .toList()))
                .toList();
    }

    /** A client's record as it is compared. */
    private record Record(UUID id, UUID organization, boolean joined, Traits traits) {}

    private List<Record> records(Collection<UUID> ids) {
        return sql.sql("""
                        select c.id, c.organization, c.birth_year, c.birth_month, c.birth_day, c.district,
                          (select array_agg(n.latin order by n.seq) from client.name n where n.client = c.id) as names,
                          (select array_agg(r.kind || ' ' || r.key) from client.reach r where r.client = c.id) as reach,
                          (select array_agg(n.script || ' ' || n.given) from client.name n
                            where n.client = c.id and n.given <> '') as given,
                          (select array_agg(m.household::text) from client.member m where m.client = c.id) as homes,
                          exists (select from client.joined j where j.client = c.id) as joined
                        from client.client c where c.id = any(:ids)""")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new Record(
                        row.getObject("id", UUID.class),
                        row.getObject("organization", UUID.class),
                        row.getBoolean("joined"),
                        traits(row)))
                .list();
    }

    /** Who may be the same person and stands for themselves, by the client to whose they are like. */
    private Map<UUID, List<Record>> like(List<Record> records) {
        var alike = new MayBeSame();
        records.stream()
                .filter(each -> !each.joined())
                .forEach(each -> alike.add(each.id(), each.organization(), each.traits()));
        if (alike.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Set<UUID>> found = sql
                .sql(MayBeSame.QUESTION)
                .params(alike.values())
                .query((row, n) -> Map.entry(row.getObject("me", UUID.class), row.getObject("client", UUID.class)))
                .list()
                .stream()
                .filter(pair -> !pair.getKey().equals(pair.getValue()))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
        var ids = new HashSet<UUID>();
        found.values().forEach(ids::addAll);
        Map<UUID, Record> others =
                records(ids).stream().filter(each -> !each.joined()).collect(toMap(Record::id, each -> each));
        var like = new HashMap<UUID, List<Record>>();
        found.forEach((me, them) -> like.put(
                me, them.stream().map(others::get).filter(Objects::nonNull).toList()));
        return like;
    }

    /** Each two of them of whom one may not know of the other, by whichever of their records that was said. */
    private Set<Set<UUID>> kept(Map<UUID, List<Record>> like) {
        var ids = new HashSet<UUID>(like.keySet());
        like.values().forEach(them -> them.forEach(each -> ids.add(each.id())));
        if (ids.isEmpty()) {
            return Set.of();
        }
        List<Set<UUID>> kept = sql.sql("""
                        with recursive own(id, stands) as (
                          select id, id from unnest(cast(:ids as uuid[])) as asked(id)
                          union
                          select j.client, own.stands from client.joined j join own on j.keeper = own.id)
                        select a.stands as one, b.stands as other
                        from own a join client.tie t on t.one = a.id join own b on b.id = t.other
                        where (t.kept_from_one or t.kept_from_other) and a.stands <> b.stands""")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> Set.of(row.getObject("one", UUID.class), row.getObject("other", UUID.class)))
                .list();
        return Set.copyOf(kept);
    }

    private static Traits traits(ResultSet row) throws SQLException {
        return new Traits(
                texts(row.getArray("names")).stream().map(NameKey::ofLatin).toList(),
                ClientRows.birth(row),
                Set.copyOf(texts(row.getArray("reach"))),
                row.getObject("district", Integer.class),
                Set.copyOf(texts(row.getArray("homes"))),
                texts(row.getArray("given")).stream()
                        .map(each -> each.split(" ", 2))
                        .map(each -> new Resemblance.Given(each[0], each[1]))
                        .toList());
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
