package org.kapocs.desk.consult;

/** Why it ended without its answer. Named {@code consult.ending.<NAME>}. */
public enum Ending {
    WITHDRAWN,
    /** Somebody else is asked instead. */
    PASSED_ON,
    CASE_CLOSED,
    /** The consent on which it stood was taken back or ran out. */
    CONSENT_GONE
}
