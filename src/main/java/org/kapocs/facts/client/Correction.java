package org.kapocs.facts.client;

/** What came of correcting a client's record. */
public sealed interface Correction {

    /**
     * It is as it was asked to be.
     *
     * @param before what stood there until then
     */
    record Done(int version, Person before) implements Correction {}

    /** Somebody else corrected it meanwhile; nothing was overwritten. */
    record Outdated(Client saved) implements Correction {}
}
