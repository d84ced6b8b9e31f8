package org.kapocs.desk.duplicate;

/** What is said of two records. */
public enum PairState {
    /** They may be one person's. */
    PROPOSED,
    /** They are one person's. */
    JOINED,
    /** They are two people's, and are not proposed again. */
    SEPARATE
}
