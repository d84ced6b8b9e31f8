package org.kapocs.facts.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks who has a name so much like one of these that it may be the same person: for many people at once, since to plan the
 * question costs as much as to answer it for one. Of each name the newest are given, and no more than can be shown.
 */
final class Alike {
    /**
     * A row {@code (me, client)} for each. All words of the shorter of two names stand in the longer; of three words two may
     * be shared by chance. From the index, for one word at a time: a common one costs no more than a rare one.
     */
    static final String QUESTION = question(
            bearers("w.born = a.born"), bearers("a.born is not null and w.born is null"), bearers("a.born is null"));

    /**
     * The same of those only who were born in the same year, and on the same day as far as it is known of both, or on the day
     * that it is with day and month taken for each other.
     */
    static final String SAME_BIRTH = question(
            bearers("w.born = a.born and w.born_day = any(cast(string_to_array(a.days, ' ') as int[]))"),
            bearers("a.days is null and w.born = a.born"));

    /** Two consonants are heard in too many names to mean anything. */
    private static final int SHORTEST_SOUND = 3;

    private final List<Asked> asked = new ArrayList<>();
    private int parts;

    private record Asked(
            UUID me,
            UUID organization,
            int part,
            boolean sound,
            String word,
            @Nullable String words,
            @Nullable Integer born,
            @Nullable String days) {}

    private static String question(String... bearers) {
        return """
            select me, client from (
              select a.me, found.client, dense_rank() over (partition by a.me, a.part order by found.client desc) as place
              from unnest(cast(:alike_me as uuid[]), cast(:alike_organization as uuid[]), cast(:alike_part as int[]),
                cast(:alike_sound as boolean[]), cast(:alike_word as text[]), cast(:alike_words as text[]),
                cast(:alike_born as int[]), cast(:alike_days as text[]))
                as a(me, organization, part, sound, word, words, born, days)
              cross join lateral (%s) found) alike
            where place <= %d""".formatted(String.join(" union all ", bearers), NameSearch.CANDIDATES);
    }

    private static String bearers(String born) {
        return """
                (select w.client from client.name_word w
                where w.organization = a.organization and w.sound = a.sound and w.word = a.word and %s
                  and (a.words is null or (select count(*) from client.name_word s
                    where s.client = w.client and s.seq = w.seq and s.sound = a.sound
                      and s.word = any(string_to_array(a.words, ' ')))
                    >= least(cardinality(string_to_array(a.words, ' ')), (select count(*) from client.name_word t
                      where t.client = w.client and t.seq = w.seq and t.sound = a.sound and t.word >= '0'
                        and left(t.word, 1) not in ('+', '='))))
                order by w.client desc limit %d)""".formatted(born, NameSearch.CANDIDATES);
    }

    /**
     * Asks for one more, in this compartment.
     *
     * @param written who was surely born in another year is not asked for, where names are written alike; null when it does
     *     not matter
     * @param heard the same where they only sound alike
     */
    void add(UUID me, UUID organization, NameKey key, @Nullable BirthDate written, @Nullable BirthDate heard) {
        add(me, organization, false, key.latinWords(), written);
        add(me, organization, true, key.soundWords(), heard);
    }

    private void add(UUID me, UUID organization, boolean sound, List<String> words, @Nullable BirthDate birth) {
        boolean one = words.size() == 1;
        if (words.isEmpty() || one && sound && words.getFirst().length() < SHORTEST_SOUND) {
            return;
        }
        var part = new Part(me, organization, sound, words);
        Integer born = birth == null ? null : birth.year();
        for (String word : one ? words : NameWords.alike(words)) {
            if (!sound || one || word.length() > SHORTEST_SOUND) {
                part.ask(word, born, null);
            }
        }
    }

    /**
     * Asks, for {@link #SAME_BIRTH}, for whoever may be the same person by this name and their birth alone. Who bears the
     * whole name may have been born on any day that is not surely another; with a part of it the month must be known of both,
     * and where it only sounds alike the day: less never comes to {@link Resemblance#WORTH}.
     */
    void addBorn(UUID me, UUID organization, NameKey key, BirthDate birth) {
        Set<Integer> any = birth.mayBe();
        Set<Integer> known = birth.mayBeKnown();
        List<String> words = key.latinWords();
        var written = new Part(me, organization, false, words);
        if (words.size() > 1) {
            String whole = NameWords.pair(words.getFirst(), words.getLast());
            written.ask(whole, birth.year(), birth.month() == null ? null : any);
            NameWords.alike(words).stream()
                    .filter(word -> !word.equals(whole))
                    .forEach(word -> written.askOn(known, word, birth));
        } else {
            words.forEach(word -> written.askOn(known, word, birth));
        }
        var heard = new Part(me, organization, true, key.soundWords());
        NameWords.pairs(key.soundWords()).forEach(word -> heard.askOn(birth.mayBeThatDay(), word, birth));
    }

    /** A name as it is written, or as it is heard; of those found by it no more are given than can be shown. */
    private final class Part {
        private final UUID me;
        private final UUID organization;
        private final boolean sound;
        private final @Nullable String words;
        private final int number = parts++;

        Part(UUID me, UUID organization, boolean sound, List<String> words) {
            this.me = me;
            this.organization = organization;
            this.sound = sound;
            this.words = words.size() > 2 ? String.join(" ", words) : null;
        }

        /** @param days on which they were born, as {@link BirthDate#dayKey()}; null for any */
        void ask(String word, @Nullable Integer born, @Nullable Set<Integer> days) {
            asked.add(
                    new Asked(me, organization, number, sound, word, words, born, days == null ? null : joined(days)));
        }

        void askOn(Set<Integer> days, String word, BirthDate birth) {
            if (!days.isEmpty()) {
                ask(word, birth.year(), days);
            }
        }

        private static String joined(Set<Integer> days) {
            return days.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
        }
    }

    boolean isEmpty() {
        return asked.isEmpty();
    }

    /** What the question asks for. */
    Map<String, @Nullable Object> values() {
        var values = new HashMap<String, @Nullable Object>();
        values.put("alike_me", column(Asked::me, UUID[]::new));
        values.put("alike_organization", column(Asked::organization, UUID[]::new));
        values.put("alike_part", column(Asked::part, Integer[]::new));
        values.put("alike_sound", column(Asked::sound, Boolean[]::new));
        values.put("alike_word", column(Asked::word, String[]::new));
        values.put("alike_words", column(Asked::words, String[]::new));
        values.put("alike_born", column(Asked::born, Integer[]::new));
        values.put("alike_days", column(Asked::days, String[]::new));
        return values;
    }

    private <T> T[] column(Function<Asked, @Nullable T> part, IntFunction<T[]> array) {
        return asked.stream().map(part).toArray(array);
    }
}
