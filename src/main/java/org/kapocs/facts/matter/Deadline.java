package org.kapocs.facts.matter;

import java.util.Map;

/**
 * A time set by law: so much after something, or before it.
 *
 * @param key stays the same when its words change
 * @param source act and section
 * @param said what is to be done, by language
 * @param from the day from which it counts, in words, by language
 */
public record Deadline(
        String key, int count, Unit unit, Way way, String source, Map<String, String> said, Map<String, String> from) {
    public Deadline {
        said = Map.copyOf(said);
        from = Map.copyOf(from);
    }

    /** Named {@code catalogue.unit.<NAME>}. */
    public enum Unit {
        DAYS,
        WORKING_DAYS,
        MONTHS
    }

    /** Named {@code catalogue.way.<NAME>}. */
    public enum Way {
        AFTER,
        BEFORE
    }
}
