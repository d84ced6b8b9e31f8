package org.kapocs.facts.client;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Resemblance.Traits;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for other records of a client in the same compartment. Only who bears a name like theirs is looked at, no more
 * than a list would show, so that a common name costs no more than a rare one.
 */
@Component
@Transactional
public class Namesakes {
    private final JdbcClient sql;
    private final ClientRows rows;

    Namesakes(JdbcClient sql, ClientRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /**
     * What was found of a client.
     *
     * @param organization in whose compartment they all are
     */
    public record Compared(UUID organization, List<Resemblance> like) {}

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
     * Looks for other records of the person, and does not again until this one changes. Nothing is found for a record that
     * was joined to another; empty when it is gone, or another node did so meanwhile.
     */
    public Optional<Compared> compare(Who.Machine house, UUID id) {
        boolean there = sql.sql("update client.client set compared = true where id = :id and not compared and "
                                + Scope.of(house).rows())
                        .param("id", id)
                        .update()
                == 1;
        return there
                ? rows.get(house, id)
                        .map(client ->
                                new Compared(client.organization(), client.id().equals(id) ? like(client) : List.of()))
                : Optional.empty();
    }

    private List<Resemblance> like(Client client) {
        Person person = client.person();
        var values = new HashMap<String, @Nullable Object>();
        var same = new ArrayList<String>();
        for (Name name : person.names()) {
            NameKey key = NameKey.of(name.spoken());
            same.addAll(Alike.of("latin" + same.size(), false, person.birth(), key.latinWords(), values));
            same.addAll(Alike.of("sound" + same.size(), true, person.birth(), key.soundWords(), values));
        }
        if (same.isEmpty()) {
            return List.of();
        }
        var mine = new Traits(
                person.names().stream().map(name -> NameKey.of(name.spoken())).toList(),
                person.birth(),
                person.reach().stream().map(Reach::key).collect(Collectors.toSet()),
                person.district());
        return sql
                .sql("""
                        select c.id, c.birth_year, c.birth_month, c.birth_day, c.district,
                          (select array_agg(n.latin) from client.name n where n.client = c.id) as names,
                          (select array_agg(r.kind || ' ' || r.value) from client.reach r where r.client = c.id) as reach
                        from client.client c
                        where c.id in (%s) and c.id <> :me and c.organization = :scope_organization
                          and not exists (select from client.joined j where j.client = c.id)""".formatted(String.join(" union all ", same)))
                .params(values)
                .param("me", client.id())
                .param("scope_organization", client.organization())
                .query((row, n) ->
                        new Resemblance(row.getObject("id", UUID.class), Resemblance.signs(mine, traits(row))))
                .list()
                .stream()
                .filter(each -> each.points() >= Resemblance.WORTH)
                .toList();
    }

    private static Traits traits(ResultSet row) throws SQLException {
        return new Traits(
                texts(row.getArray("names")).stream().map(NameKey::of).toList(),
                ClientRows.birth(row),
                texts(row.getArray("reach")).stream()
                        .map(each -> each.split(" ", 2))
                        .map(each -> new Reach(ReachKind.valueOf(each[0]), each[1], "").key())
                        .collect(Collectors.toSet()),
                row.getObject("district", Integer.class));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
