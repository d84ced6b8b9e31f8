package org.kapocs.facts.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Resemblance.Traits;

/**
 * Asks for everybody who, with one of these, may come to {@link Resemblance#WORTH}: for many people at once, as {@link Alike}
 * does. By their birth, or as they are reached; nobody else is looked at.
 */
final class MayBeSame {
    /**
     * A row {@code (me, client)} for each. Who is reached as somebody asked for is, has a name with words of theirs, and was
     * not surely born in another year: a year alone is soon said wrong, a day seldom is. Many are reached at one shelter.
     */
    static final String QUESTION = Alike.SAME_BIRTH + " union " + """
            select a.me, other.client
            from (select me, organization, born, string_to_array(words, '|') as words
              from unnest(cast(:reached_me as uuid[]), cast(:reached_organization as uuid[]),
                cast(:reached_born as int[]), cast(:reached_words as text[])) as asked(me, organization, born, words)
              offset 0) a
            join client.reach mine on mine.client = a.me
            cross join lateral (select r.client
              from client.reach r
              where r.kind = mine.kind and r.key = mine.key and r.client <> a.me
                and exists (select from (select w.word, w.organization, w.born, w.born_day
                    from client.name_word w where w.client = r.client offset 0) their
                  where their.word = any(a.words) and their.organization = a.organization
                    and (a.born is null or their.born is null or their.born = a.born or their.born_day %% 100 = 0))
              order by r.client desc limit %d) other""".formatted(NameSearch.CANDIDATES);

    private final Alike born = new Alike();
    private final List<Reached> reached = new ArrayList<>();

    private record Reached(
            UUID me, UUID organization, @Nullable Integer born, String words) {}

    void add(UUID me, UUID organization, Traits traits) {
        BirthDate birth = traits.birth();
        if (birth != null) {
            traits.names().forEach(name -> born.addBorn(me, organization, name, birth));
        }
        Set<String> words = words(traits.names());
        if (!traits.reach().isEmpty() && !words.isEmpty()) {
            Integer surely = birth == null || birth.day() == null ? null : birth.year();
            reached.add(new Reached(me, organization, surely, String.join("|", words)));
        }
    }

    /** One of these stands in every name that is a part of one of theirs, or of which one is, or that sounds like one. */
    private static Set<String> words(List<NameKey> names) {
        var words = new LinkedHashSet<String>();
        for (NameKey name : names) {
            List<String> written = name.latinWords();
            words.addAll(written.size() == 1 ? written : NameWords.alike(written));
            words.addAll(NameWords.pairs(name.soundWords()));
        }
        return words;
    }

    boolean isEmpty() {
        return born.isEmpty() && reached.isEmpty();
    }

    /** What the question asks for. */
    Map<String, @Nullable Object> values() {
        var values = new HashMap<>(born.values());
        values.put("reached_me", column(Reached::me, UUID[]::new));
        values.put("reached_organization", column(Reached::organization, UUID[]::new));
        values.put("reached_born", column(Reached::born, Integer[]::new));
        values.put("reached_words", column(Reached::words, String[]::new));
        return values;
    }

    private <T> T[] column(Function<Reached, @Nullable T> part, IntFunction<T[]> array) {
        return reached.stream().map(part).toArray(array);
    }
}
