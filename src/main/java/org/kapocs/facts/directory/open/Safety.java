package org.kapocs.facts.directory.open;

import java.util.Collection;

/** Which pages somebody may have to leave at once: those that show that the reader looks for safety. */
final class Safety {
    private static final String TOPIC = "safety";

    private Safety() {}

    static boolean among(Collection<String> topics) {
        return topics.stream().anyMatch(code -> code.equals(TOPIC) || code.startsWith(TOPIC + "."));
    }
}
