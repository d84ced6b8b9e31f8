package org.kapocs.facts.client;

import com.ibm.icu.lang.UCharacter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
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
              case when first.script <> 'Latn' then
                (select case n.name_order when 'HUNGARIAN' then n.family || ' ' || n.given
                    else n.given || ' ' || n.family end
                  from client.name n where n.client = c.id and n.script = 'Latn' order by n.seq limit 1) end as called,
              (select l.tag from client.language l where l.client = c.id and l.seq = 0) as spoken,
              (select j.keeper from client.joined j where j.client = c.id) as keeper
            from client.client c join client.name first on first.client = c.id and first.seq = 0
            where %s and %s""";

    /** Who is reached in one of these ways, of those that no more than a household share. */
    private static final String REACHED = """
            select client from (
              select r.client, count(*) over (partition by r.kind, r.key) as sharing
              from client.reach r
              join unnest(cast(:reachedKinds as text[]), cast(:reachedKeys as text[])) as asked (kind, key)
                on r.kind = asked.kind and r.key = asked.key) as reached
            where sharing <= 8""";

    /** The script of ISO 15924 in which the house reads names. */
    private static final String LATIN = "Latn";

    private final JdbcClient sql;

    ClientSearch(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * All the words begin words of the same name, as they are written or as they are heard; when there is nobody, as they may
     * have been meant with one slip in each. Of very many those are shown whose names are the nearest to what was typed.
     */
    Found byName(Who who, NameKey key) {
        if (key.latinWords().isEmpty()) {
            return new Found(List.of(), false);
        }
        Found found = found(who, key, NameSearch::together);
        if (found.clients().size() < Found.AT_MOST) {
            found = found(who, key, (search, words) -> {
                search.together(words);
                search.begun(words);
            });
        }
        return found.clients().isEmpty() ? meant(who, key.latinWords()) : found;
    }

    private Found found(Who who, NameKey key, BiConsumer<NameSearch, List<String>> how) {
        var latin = new NameSearch("latin", false);
        how.accept(latin, key.latinWords());
        var sound = new NameSearch("sound", true);
        how.accept(sound, key.soundWords());
        return shown(who, latin, sound);
    }

    /** Which of the words that may have been meant somebody bears is looked up first: few are left. */
    private Found meant(Who who, List<String> words) {
        var borne = new ArrayList<List<String>>();
        for (String word : words) {
            List<String> real = sql.sql("""
                            select slip.word from unnest(:slips) as slip (word)
                            where exists (select 1 from client.name_word w
                              where w.organization = :scope_organization and w.sound = false and w.word = slip.word)""")
                    .param("slips", Slips.of(word).toArray(String[]::new))
                    .params(Scope.of(who).parameters())
                    .query(String.class)
                    .list();
            if (real.isEmpty()) {
                return new Found(List.of(), false);
            }
            borne.add(real);
        }
        var search = new NameSearch("meant", false);
        search.meant(borne);
        return shown(who, search);
    }

    private Found shown(Who who, NameSearch... searches) {
        var values = new HashMap<String, @Nullable Object>();
        var questions = new ArrayList<String>();
        for (NameSearch search : searches) {
            questions.addAll(search.questions());
            values.putAll(search.values());
        }
        if (questions.isEmpty()) {
            return new Found(List.of(), false);
        }
        String among = "c.id in (select client from (" + String.join(" union all ", questions) + ") as nearest)";
        return Found.of(named(who, among, "first.latin, c.id", Found.AT_MOST + 1, values));
    }

    /**
     * The same contact; or all words of the shorter of two names in the longer, in any order: as they are written, or as
     * they are heard with no other year of birth.
     */
    Found alike(Who who, @Nullable UUID contact, Person person) {
        return likely(who, contact, person, List.of());
    }

    /** As {@link #alike}; or reached as few are, in the same way. */
    Found likely(Who who, @Nullable UUID contact, @Nullable Person person, List<Reach> reach) {
        var same = new ArrayList<String>();
        var alike = new Alike();
        UUID organization = Scope.of(who).organization();
        if (organization != null && person != null) {
            person.names()
                    .forEach(name ->
                            alike.add(organization, organization, NameKey.of(name.spoken()), null, person.birth()));
        }
        Map<String, @Nullable Object> values = alike.values();
        if (!alike.isEmpty()) {
            same.add("(select client from (" + Alike.QUESTION + ") as like_them)");
        }
        if (contact != null) {
            same.add("(select id from client.client where contact = :sameContact)");
            values.put("sameContact", contact);
        }
        if (!reach.isEmpty()) {
            same.add("(" + REACHED + ")");
            values.put(
                    "reachedKinds", reach.stream().map(way -> way.kind().name()).toArray(String[]::new));
            values.put("reachedKeys", reach.stream().map(Reach::key).toArray(String[]::new));
        }
        if (same.isEmpty()) {
            return new Found(List.of(), false);
        }
        String where = "c.id in (" + String.join(" union all ", same) + ")"
                + " and not exists (select from client.joined j where j.client = c.id)";
        return Found.of(named(who, where, "c.id desc", Found.AT_MOST + 1, values));
    }

    /** By those who are asked for, the newest client who may be them. */
    Map<UUID, UUID> alikeEach(Who.Staff who, Map<UUID, Person> people) {
        var alike = new Alike();
        people.forEach((me, person) -> person.names()
                .forEach(name ->
                        alike.add(me, who.organization(), NameKey.of(name.spoken()), person.birth(), person.birth())));
        var found = new HashMap<UUID, UUID>();
        if (!alike.isEmpty()) {
            sql.sql("""
                            select distinct on (a.me) a.me, c.id from (%s) a join client.client c on c.id = a.client
                            where %s and not exists (select from client.joined j where j.client = c.id)
                            order by a.me, c.id desc""".formatted(Alike.QUESTION, Scope.of(who).rows()))
                    .params(alike.values())
                    .params(Scope.of(who).parameters())
                    .query(row -> {
                        found.put(row.getObject("me", UUID.class), row.getObject("id", UUID.class));
                    });
        }
        return found;
    }

    /** One that was joined to another is called as that one is; one more question for as many as are joined in a row. */
    Map<UUID, Likeness> names(Who who, Set<UUID> clients) {
        var names = new HashMap<UUID, Likeness>();
        var keepers = new HashMap<UUID, UUID>();
        var values = new HashMap<String, @Nullable Object>();
        values.put("clients", clients.toArray(UUID[]::new));
        // One text for however many: each other text is another statement, which every connection plans for itself.
        for (Shown each : shown(who, "c.id = any(:clients)", "", values)) {
            names.put(each.likeness().client(), each.likeness());
            if (each.keeper() != null) {
                keepers.put(each.likeness().client(), each.keeper());
            }
        }
        if (!keepers.isEmpty()) {
            Map<UUID, Likeness> theirs = names(who, Set.copyOf(keepers.values()));
            keepers.forEach(
                    (client, keeper) -> names.computeIfPresent(client, (_, own) -> theirs.getOrDefault(keeper, own)));
        }
        return names;
    }

    /** Whoever was joined to another record is among them: what that one speaks counts, and is asked for with their name. */
    Set<UUID> speaking(Who who, Set<UUID> clients, String language) {
        return sql.sql("""
                        select c.id from client.client c where c.id = any(:clients) and %s
                          and (exists (select from client.language l where l.client = c.id and l.seq = 0 and l.tag = :tag)
                            or exists (select from client.joined j where j.client = c.id))""".formatted(Scope.of(who).rows()))
                .params(Scope.of(who).parameters())
                .param("clients", clients.toArray(UUID[]::new))
                .param("tag", language)
                .query(UUID.class)
                .set();
    }

    private List<Likeness> named(
            Who who, String which, String order, int atMost, Map<String, @Nullable Object> values) {
        return shown(who, which, " order by " + order + " limit " + atMost, values).stream()
                .map(Shown::likeness)
                .toList();
    }

    /** @param keeper the record that stands for this one; null for itself */
    private record Shown(Likeness likeness, @Nullable UUID keeper) {}

    private List<Shown> shown(Who who, String which, String first, Map<String, @Nullable Object> values) {
        return sql.sql(NAMED.formatted(which, Scope.of(who).rows()) + first)
                .params(Scope.of(who).parameters())
                .params(values)
                .query((row, n) -> new Shown(read(row), row.getObject("keeper", UUID.class)))
                .list();
    }

    /** As they said it themselves in Latin letters; what the letters come to is the next best. */
    private static @Nullable String latin(ResultSet row) throws SQLException {
        if (row.getString("script").equals(LATIN)) {
            return null;
        }
        String called = row.getString("called");
        String spelled = called == null ? UCharacter.toTitleCase(Locale.ROOT, row.getString("latin"), null) : called;
        return spelled.isBlank() ? null : spelled.strip();
    }

    private static Likeness read(ResultSet row) throws SQLException {
        return new Likeness(
                row.getObject("client", UUID.class),
                ClientRows.name(row),
                latin(row),
                row.getObject("birth_year", Integer.class),
                row.getString("spoken"));
    }
}
