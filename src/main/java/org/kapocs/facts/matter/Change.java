package org.kapocs.facts.matter;

/** What came of changing an entry. */
public sealed interface Change {

    /** It is as it was asked to be. */
    record Done() implements Change {}

    /** Somebody else changed it meanwhile; nothing was overwritten. */
    record Outdated(Entry saved) implements Change {}
}
