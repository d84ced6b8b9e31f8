package org.kapocs.facts.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks who has a name so much like this one that it may be the same person, the newest first and no more than can be shown. */
final class Alike {
    /** Two consonants are heard in too many names to mean anything. */
    private static final int SHORTEST_SOUND = 3;

    private Alike() {}

    /**
     * All words of the shorter of two names stand in the longer.
     *
     * @param born who was surely born in another year is not asked for; null when it does not matter
     */
    static List<String> of(
            String name,
            boolean sound,
            @Nullable BirthDate born,
            List<String> words,
            Map<String, @Nullable Object> values) {
        List<String> heard = words.stream()
                .filter(word -> !sound || word.length() >= SHORTEST_SOUND)
                .toList();
        if (words.isEmpty() || words.size() == 1 && heard.isEmpty()) {
            return List.of();
        }
        values.put(name, (words.size() == 1 ? words : alike(words, sound)).toArray(String[]::new));
        String more = "";
        if (words.size() > 2) {
            values.put(name + "all", words.toArray(String[]::new));
            more = allOfTheShorter(name, sound);
        }
        String bearers;
        if (born == null) {
            bearers = bearers(sound, more, "");
        } else {
            values.put(name + "year", born.year());
            bearers = bearers(sound, more, " and w.born = :" + name + "year") + " union all "
                    + bearers(sound, more, " and w.born is null");
        }
        return List.of("""
                (select distinct l.client from unnest(cast(:%s as text[])) x(word) cross join lateral (%s) l
                order by l.client desc limit %d)""".formatted(name, bearers, NameSearch.CANDIDATES));
    }

    /** From the index, the newest first, for one word at a time: a common one costs no more than a rare one. */
    private static String bearers(boolean sound, String more, String born) {
        return """
                (select w.client from client.name_word w
                where w.organization = :scope_organization and w.sound = %s and w.word = x.word%s%s
                order by w.client desc limit %d)""".formatted(sound, born, more, NameSearch.CANDIDATES);
    }

    private static List<String> alike(List<String> words, boolean sound) {
        return NameWords.alike(words).stream()
                .filter(kept -> !sound || kept.length() > SHORTEST_SOUND)
                .toList();
    }

    /** Of three words two may be shared by chance. */
    private static String allOfTheShorter(String name, boolean sound) {
        return """
                 and (select count(*) from client.name_word s
                where s.client = w.client and s.seq = w.seq and s.sound = %2$s and s.word = any(:%1$sall))
                >= least(cardinality(cast(:%1$sall as text[])), (select count(*) from client.name_word t
                where t.client = w.client and t.seq = w.seq and t.sound = %2$s and t.word >= '0'
                  and left(t.word, 1) not in ('+', '=')))""".formatted(name, sound);
    }
}
