package org.kapocs.desk.disclosure;

/** On what law an authority says it stands. Named {@code disclosure.ground.<NAME>}; the paragraph is kept as text. */
public enum Ground {
    COURT_ORDER,
    CRIMINAL_PROCEEDING,
    ADMINISTRATIVE_PROCEEDING,
    IMMIGRATION_LAW,
    CHILD_PROTECTION_LAW,
    OTHER_LAW,
    /** The letter names none. */
    NONE_NAMED
}
