package org.kapocs.desk.consult;

/** By when an answer is needed, in days on which the city works. Named {@code consult.term.<NAME>}. */
public enum Term {
    TODAY,
    NEXT_DAY,
    THREE_DAYS
}
