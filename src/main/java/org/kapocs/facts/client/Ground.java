package org.kapocs.facts.client;

/** From what it is known that somebody may speak for another before the law. */
public enum Ground {
    BIRTH_CERTIFICATE,
    /** Of the guardianship authority. */
    GUARDIANSHIP_DECISION,
    COURT_DECISION,
    /** Named with the paper. */
    OTHER
}
