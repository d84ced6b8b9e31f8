package org.kapocs.facts.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

/** Finds clients by name across scripts, word by word in the index. */
@Component
class ClientSearch {
    /** The clients that the condition on their id gives, each by the first name. */
    private static final String NAMED = """
            select first.*, c.birth_year,
              (select l.tag from client.language l where l.client = c.id and l.seq = 0) as spoken
            from client.client c join client.name first on first.client = c.id and first.seq = 0
            where %s and %s order by %s limit %d""";

    /** Two consonants are heard in too many names to mean anything. */
    private static final int SHORTEST_SOUND = 3;

    private final JdbcClient sql;

    ClientSearch(JdbcClient sql) {
        this.sql = sql;
    }

    /** All the words begin words of the same name, as they are written or as they are heard. */
    Found byName(Who who, NameKey key) {
        if (key.latinWords().isEmpty()) {
            return new Found(List.of(), false);
        }
        var values = new HashMap<String, @Nullable Object>();
        String found = begun(key.latinWords(), "latin", false, values);
        if (!key.soundWords().isEmpty()) {
            found += " union " + begun(key.soundWords(), "sound", true, values);
        }
        return Found.of(named(who, "c.id in (" + found + ")", "first.latin, c.id", Found.AT_MOST + 1, values));
    }

    /** A word is followed by letters and digits, all of which come before the brace. */
    private static String begun(List<String> words, String name, boolean sound, Map<String, @Nullable Object> values) {
        var each = new ArrayList<String>();
        for (int n = 0; n < words.size(); n++) {
            values.put(name + n, words.get(n));
            values.put(name + n + "end", words.get(n) + "{");
            each.add("select client, seq from client.name_word where sound = %s and word >= :%s and word < :%send"
                    .formatted(sound, name + n, name + n));
        }
        return "select client from (" + String.join(" intersect ", each) + ") " + name;
    }

    /**
     * The same contact; or all words of the shorter of two names in the longer, in any order: as they are written, or as
     * they are heard with no other year of birth.
     */
    Found alike(Who who, @Nullable UUID contact, Person person) {
        var values = new HashMap<String, @Nullable Object>();
        var same = new ArrayList<String>();
        BirthDate birth = person.birth();
        values.put("sameContact", contact);
        values.put("year", birth == null ? null : birth.year());
        for (Name name : person.names()) {
            NameKey key = NameKey.of(name.spoken());
            same.add(shared(key.latinWords(), "latin" + same.size(), false, values));
            same.add("select h.client from (" + shared(key.soundWords(), "sound" + same.size(), true, values) + """
                    ) h join client.client k on k.id = h.client
                    where k.birth_year is null or cast(:year as int) is null or k.birth_year = :year""");
        }
        String where = "(c.contact = :sameContact or c.id in (" + String.join(" union ", same) + "))";
        return Found.of(named(who, where, "c.id desc", Found.AT_MOST + 1, values));
    }

    private static String shared(List<String> words, String name, boolean sound, Map<String, @Nullable Object> values) {
        values.put(name, words.toArray(String[]::new));
        return """
                select w.client from client.name_word w where w.sound = %2$s and w.word = any(:%1$s)
                group by w.client, w.seq
                having sum(length(w.word)) >= %3$d and count(*) >= least(cardinality(:%1$s), (
                    select count(*) from client.name_word t
                    where t.client = w.client and t.seq = w.seq and t.sound = %2$s))""".formatted(name, sound, sound ? SHORTEST_SOUND : 1);
    }

    Map<UUID, Likeness> names(Who who, Set<UUID> clients) {
        var names = new HashMap<UUID, Likeness>();
        var values = new HashMap<String, @Nullable Object>();
        values.put("clients", clients.toArray(UUID[]::new));
        named(who, "c.id = any(:clients)", "c.id", clients.size(), values)
                .forEach(each -> names.put(each.client(), each));
        return names;
    }

    private List<Likeness> named(
            Who who, String which, String order, int atMost, Map<String, @Nullable Object> values) {
        return sql.sql(NAMED.formatted(which, Scope.ROWS, order, atMost))
                .params(Scope.of(who).parameters())
                .params(values)
                .query((row, n) -> read(row))
                .list();
    }

    private static Likeness read(ResultSet row) throws SQLException {
        return new Likeness(
                row.getObject("client", UUID.class),
                ClientRows.name(row),
                row.getObject("birth_year", Integer.class),
                row.getString("spoken"));
    }
}
