package org.kapocs.facts.client;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How much another record is like one: worth proposing, or it would not be told. */
public record Resemblance(UUID client, Set<Sign> signs) {
    /** A whole name and the year of birth; or a name that sounds so, and the day. */
    static final int WORTH = 55;

    private static final Set<Sign> NAMES = EnumSet.of(Sign.NAME, Sign.NAME_PART, Sign.NAME_SOUND);

    public int points() {
        return points(signs);
    }

    /** Whoever has another name is somebody else, at however many things in common: siblings share a telephone. */
    boolean isWorthAsking() {
        return points() >= WORTH && signs.stream().anyMatch(NAMES::contains);
    }

    static int points(Set<Sign> signs) {
        return signs.stream().mapToInt(Sign::points).sum();
    }

    /** What two records have in common; they may be of different scripts, and partly known. */
    static Set<Sign> signs(Traits one, Traits other) {
        var signs = EnumSet.noneOf(Sign.class);
        named(one.names(), other.names(), signs);
        BirthDate born = one.birth();
        BirthDate bornToo = other.birth();
        if (born != null && bornToo != null) {
            signs.add(born(born, bornToo));
        }
        if (one.reach().stream().anyMatch(other.reach()::contains)) {
            signs.add(Sign.REACH);
        }
        if (one.district() != null && one.district().equals(other.district())) {
            signs.add(Sign.DISTRICT);
        }
        if (one.homes().stream().anyMatch(other.homes()::contains) && calledOtherwise(one.given(), other.given())) {
            signs.add(Sign.HOUSEHOLD);
        }
        return signs;
    }

    /** Names of different scripts say nothing about it. */
    private static boolean calledOtherwise(List<Given> ones, List<Given> others) {
        boolean otherwise = false;
        for (Given one : ones) {
            for (Given other : others) {
                if (one.script().equals(other.script())) {
                    if (one.words().stream().anyMatch(other.words()::contains)) {
                        return false;
                    }
                    otherwise = true;
                }
            }
        }
        return otherwise;
    }

    private static void named(List<NameKey> ones, List<NameKey> others, Set<Sign> signs) {
        Sign best = null;
        for (NameKey one : ones) {
            for (NameKey other : others) {
                Sign sign = named(one, other);
                if (sign != null && (best == null || sign.points() > best.points())) {
                    best = sign;
                }
            }
        }
        if (best != null) {
            signs.add(best);
        }
    }

    private static @Nullable Sign named(NameKey one, NameKey other) {
        Set<String> words = Set.copyOf(one.latinWords());
        Set<String> wordsToo = Set.copyOf(other.latinWords());
        if (words.isEmpty() || wordsToo.isEmpty()) {
            return null;
        }
        if (words.equals(wordsToo) && words.size() > 1) {
            return Sign.NAME;
        }
        if (words.containsAll(wordsToo) || wordsToo.containsAll(words)) {
            return Sign.NAME_PART;
        }
        return heard(Set.copyOf(one.soundWords()), Set.copyOf(other.soundWords())) ? Sign.NAME_SOUND : null;
    }

    /** One short sound alone is heard in too many names. */
    private static boolean heard(Set<String> one, Set<String> other) {
        return Math.min(one.size(), other.size()) > 1 && (one.containsAll(other) || other.containsAll(one));
    }

    private static Sign born(BirthDate one, BirthDate other) {
        Integer month = one.month();
        Integer monthToo = other.month();
        Integer day = one.day();
        Integer dayToo = other.day();
        if (one.year() != other.year()) {
            return Sign.BIRTH_OTHER;
        }
        if (month == null || monthToo == null) {
            return Sign.BIRTH_YEAR;
        }
        if (month.equals(dayToo) && monthToo.equals(day) && !month.equals(monthToo)) {
            return Sign.BIRTH_TURNED;
        }
        if (!month.equals(monthToo)) {
            return Sign.BIRTH_OTHER;
        }
        if (day == null || dayToo == null) {
            return Sign.BIRTH_MONTH;
        }
        return day.equals(dayToo) ? Sign.BIRTH_DAY : Sign.BIRTH_OTHER;
    }

    /** What of a record is compared. */
    record Traits(
            List<NameKey> names,
            @Nullable BirthDate birth,
            Set<String> reach,
            @Nullable Integer district,
            Set<String> homes,
            List<Given> given) {}

    /** A given name, and in which script it is written. */
    record Given(String script, String name) {
        List<String> words() {
            return NameKey.of(name).latinWords();
        }
    }
}
