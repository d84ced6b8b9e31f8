package org.kapocs.facts.information;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The facts that a text puts in, as {@code {key}}. */
final class Inserted {
    static final Pattern KEY = Pattern.compile("\\{([a-z0-9][a-z0-9.-]*)}");

    private Inserted() {}

    /** Whether this fact is among them; for many facts and texts that is asked much faster than which they are. */
    static boolean stands(String key, String text) {
        return text.contains("{" + key + "}");
    }

    static Set<String> keys(String text) {
        return KEY.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
