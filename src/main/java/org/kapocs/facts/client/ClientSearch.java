package org.kapocs.facts.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds clients by name across scripts. */
@Component
class ClientSearch {
    private final JdbcClient sql;

    ClientSearch(JdbcClient sql) {
        this.sql = sql;
    }

    List<Likeness> byName(Who who, NameKey key, int atMost) {
        if (key.latinPatterns().isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                        select first.* from client.client c
                        join client.name first on first.client = c.id and first.seq = 0
                        where exists (
                            select 1 from client.name n where n.client = c.id
                              and (n.latin like all(:latin) or :sounds > 0 and n.sound like all(:sound)))
                          and """ + " " + Scope.ROWS + """

                        order by first.latin, c.id
                        limit :atMost""")
                .params(Scope.of(who).parameters())
                .param("latin", key.latinPatterns().toArray(String[]::new))
                .param("sound", key.soundPatterns().toArray(String[]::new))
                .param("sounds", key.soundPatterns().size())
                .param("atMost", atMost)
                .query((row, n) -> new Likeness(row.getObject("client", UUID.class), ClientRows.name(row)))
                .list();
    }

    /** The same contact; or the same sound of any name, with the same year of birth where both are known. */
    List<Likeness> alike(Who who, @Nullable UUID contact, Person person) {
        var keys = person.names().stream()
                .map(name -> NameKey.of(name.spoken()).stored())
                .toList();
        BirthDate birth = person.birth();
        return sql.sql("""
                        select first.* from client.client c
                        join client.name first on first.client = c.id and first.seq = 0
                        where (c.contact = :sameContact or exists (
                              select 1 from client.name n where n.client = c.id
                                and (n.latin = any(:latin) or length(n.sound) > 3 and n.sound = any(:sound)))
                            and (c.birth_year is null or :year::int is null or c.birth_year = :year))
                          and """ + " " + Scope.ROWS + " order by c.id desc limit 5")
                .params(Scope.of(who).parameters())
                .param("sameContact", contact)
                .param("latin", keys.stream().map(NameKey::latin).toArray(String[]::new))
                .param("sound", keys.stream().map(NameKey::sound).toArray(String[]::new))
                .param("year", birth == null ? null : birth.year())
                .query((row, n) -> new Likeness(row.getObject("client", UUID.class), ClientRows.name(row)))
                .list();
    }

    Map<UUID, Name> names(Who who, Set<UUID> clients) {
        var names = new HashMap<UUID, Name>();
        sql.sql("""
                select n.* from client.name n join client.client c on c.id = n.client
                where n.seq = 0 and n.client = any(:clients) and """ + " " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("clients", clients.toArray(UUID[]::new))
                .query((row, n) -> names.put(row.getObject("client", UUID.class), ClientRows.name(row)))
                .list();
        return names;
    }
}
