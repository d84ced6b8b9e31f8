package org.kapocs.shared.web;

import java.time.Duration;
import java.time.Instant;

/**
 * How long something lasts by a clock that may have been wrong. What begins later than now, by more than two nodes may
 * differ, was begun while the clock was ahead: it would last longer than anything else, and is over.
 */
public final class Span {
    /** As much as the clocks of two nodes, or of a node before and after it was put right a little, may differ. */
    public static final Duration SKEW = Duration.ofMinutes(5);

    private Span() {}

    /** Whether now is within so long after that beginning. */
    public static boolean holds(Instant began, Duration life, Instant now) {
        return now.isBefore(began.plus(life)) && !began.isAfter(now.plus(SKEW));
    }

    /** Whether now is before that end, and not further before it than it lasts. */
    public static boolean until(Instant end, Duration life, Instant now) {
        return holds(end.minus(life), life, now);
    }
}
