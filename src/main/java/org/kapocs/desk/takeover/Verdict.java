package org.kapocs.desk.takeover;

/** What becomes of a row. Named {@code takeover.verdict.<NAME>}. */
public enum Verdict {
    /** A client whom nobody here knows. */
    NEW,
    /** Taken over before, with an earlier list. */
    HERE,
    /** May be somebody who is here already: not taken unless somebody says that they are another. */
    ALIKE,
    REFUSED,
    TAKEN,
    /** Taken, and not taken back with the list: somebody has worked on the case. */
    STAYS,
    BACK;

    /** Whether it is given out again to be mended. */
    boolean left() {
        return this == ALIKE || this == REFUSED;
    }
}
