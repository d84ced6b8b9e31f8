package org.kapocs.desk.transfer;

/** Why an offer ended by itself. Named {@code transfer.ending.<NAME>}. */
public enum Ending {
    CASE_CLOSED,
    /** Somebody else was made the caseworker meanwhile. */
    REASSIGNED,
    /** The client took the consent back on which it stood. */
    CONSENT_WITHDRAWN
}
