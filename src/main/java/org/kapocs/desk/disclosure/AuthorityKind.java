package org.kapocs.desk.disclosure;

/** What kind of authority asks. Named {@code disclosure.kind.<NAME>}. */
public enum AuthorityKind {
    /** Aliens policing and asylum. */
    IMMIGRATION,
    POLICE,
    PROSECUTOR,
    COURT,
    CHILD_PROTECTION,
    OTHER
}
