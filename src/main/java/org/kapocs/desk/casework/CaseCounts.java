package org.kapocs.desk.casework;

/**
 * How many cases are open, counted no further than is said.
 *
 * @param mine the officer's own, at most {@link #COUNTED} and one
 * @param ours the organization's, at most {@link #COUNTED} and one
 */
public record CaseCounts(int mine, int ours) {
    /** What is worked off does not depend on how many more there are, and counting takes as long as there are. */
    public static final int COUNTED = 500;
}
