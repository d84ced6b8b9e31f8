package org.kapocs.desk.duplicate.staff;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.duplicate.Pair;
import org.kapocs.facts.client.Likeness;
import org.kapocs.facts.client.Sign;
import org.kapocs.shared.web.Frame;

/** Says what a pair has in common, and who somebody is. */
final class Signs {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Signs() {}

    /** What may be of another direction than the words around it. */
    static String isolated(String text) {
        return FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
    }

    /** What counts most first. */
    static String of(Frame frame, Pair pair) {
        return pair.signs().stream()
                .sorted(Comparator.comparingInt(Sign::points).reversed())
                .map(sign -> frame.text("duplicate.sign." + sign))
                .collect(Collectors.joining(" · "));
    }

    static String name(Frame frame, @Nullable Likeness person) {
        if (person == null) {
            return "—";
        }
        return person.birthYear() == null
                ? person.name().spoken()
                : frame.text(
                        "duplicate.born",
                        "name",
                        person.name().spoken(),
                        "year",
                        person.birthYear().toString());
    }
}
