package org.kapocs.strategy.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A line of a table, as anybody may see it.
 *
 * @param key a topic's code, a district's number (empty: not told), a language's tag, a month, or {@link #REST}
 * @param open null where it would be too small to show, or would let such a number be worked out
 */
public record Line(
        String key,
        @Nullable Long open,
        @Nullable Long answered,
        @Nullable Long unmet,
        long all) {
    /** The key of the line in which everything too small for a line of its own is added together. */
    public static final String REST = "*";

    /** How many were without an answer, because none was found or because they were open; null when it is not told. */
    public @Nullable Long unanswered() {
        return answered == null ? null : Long.valueOf(all - answered);
    }

    /** How many numbers it tells. */
    int tells() {
        return unmet != null ? 3 : answered != null ? 2 : 1;
    }
}
