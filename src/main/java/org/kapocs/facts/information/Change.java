package org.kapocs.facts.information;

/** What came of changing something that others may change too. */
public sealed interface Change {

    /** It is as it was asked to be. */
    record Done() implements Change {}

    /** Somebody else changed it meanwhile; nothing was overwritten. */
    record Outdated() implements Change {}
}
