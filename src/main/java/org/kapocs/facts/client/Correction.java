package org.kapocs.facts.client;

/** What came of correcting a client's record. */
public sealed interface Correction {

    /** It is as it was asked to be. */
    record Done(int version) implements Correction {}

    /** Somebody else corrected it meanwhile; nothing was overwritten. */
    record Outdated(Client saved) implements Correction {}
}
