package org.kapocs.desk.disclosure;

/** What stands behind the state of a request. Named {@code disclosure.stage.<NAME>}. */
public enum Stage {
    /** Refused, because nobody has decided. */
    UNDECIDED,
    /** Refused still: one has approved, and another is missing. */
    HALF,
    /** Refused by somebody who said why. */
    REFUSED,
    GRANTED,
    HANDED_OVER
}
