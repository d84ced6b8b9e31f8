package org.kapocs.facts.need;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which needs to count, and by what.
 *
 * @param from the first month
 * @param until the last month, included
 * @param under only the needs of this topic of the first level; null counts all
 */
public record FigureQuery(
        By by, YearMonth from, YearMonth until, @Nullable String under) {
    /** What a row of figures stands for. */
    public enum By {
        /** Topics of the first level. */
        TOP_TOPIC,
        /** Topics as they were voiced, of either level. */
        TOPIC,
        /** Numbers of districts; empty where none was told. */
        DISTRICT,
        /** Language tags. */
        LANGUAGE,
        /** Months, as {@code 2026-11}. */
        MONTH
    }

    public FigureQuery(By by, YearMonth from, YearMonth until) {
        this(by, from, until, null);
    }
}
