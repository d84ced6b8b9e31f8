package org.kapocs.desk.disclosure;

/**
 * A kind of data that may be given out. Named {@code disclosure.field.<NAME>}. Identity documents and residence status
 * are not among them: they never leave the house, whoever approves.
 */
public enum Field {
    /** That we know the person at all. */
    EXISTENCE,
    NAME,
    REACH,
    LANGUAGES,
    DATES,
    NEEDS,
    MATTERS,
    REFERRALS,
    /** What was said and noted. */
    CONTENT
}
