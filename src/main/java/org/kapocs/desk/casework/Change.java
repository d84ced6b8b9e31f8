package org.kapocs.desk.casework;

/** What came of changing a case. */
public sealed interface Change {

    /** It is as it was asked to be. */
    record Done() implements Change {}

    /** Somebody else changed it meanwhile; nothing was overwritten. */
    record Outdated(Case saved) implements Change {}
}
