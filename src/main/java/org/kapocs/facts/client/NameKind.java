package org.kapocs.facts.client;

/** What a name is to its bearer. */
public enum NameKind {
    /** What they want to be called; no paper needs to say so. */
    PSEUDONYM,
    /** As it stands in their papers. */
    LEGAL,
    OTHER
}
