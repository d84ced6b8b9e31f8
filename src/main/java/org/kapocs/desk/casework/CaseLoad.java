package org.kapocs.desk.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * What a caseworker has in hand. Counted no further than is said: each at most {@link #COUNTED} and one.
 *
 * @param open how many cases
 * @param old how many of them have been open for {@link #OLD} days
 * @param quiet in how many of them nothing was done for {@link #QUIET} days
 * @param touched when something was done last in the one that was left alone for the longest
 */
public record CaseLoad(UUID owner, int open, int old, int quiet, Instant touched) {
    /** More than anybody can have in hand. */
    public static final int COUNTED = 500;

    public static final int OLD = 180;

    public static final int QUIET = 30;
}
