package org.kapocs.desk.satisfaction;

/** What came of the needs of a case that was closed. Named {@code satisfaction.ending.<NAME>}. */
public enum Ending {
    /** All of them were answered. */
    HELPED,
    /** For one of them at least nothing was found. */
    NOT_ALL
}
