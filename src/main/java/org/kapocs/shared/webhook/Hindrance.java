package org.kapocs.shared.webhook;

/** Why a receiver was not told. Named {@code webhook.hindrance.<NAME>}. */
public enum Hindrance {
    /** It did not answer in time. */
    SLOW,
    /** No connection came about, or it broke. */
    UNREACHABLE,
    /** Its certificate is not to be trusted. */
    UNTRUSTED,
    /** Its name leads into a network where nobody outside may be. */
    INSIDE,
    /** It sent us elsewhere, where we do not go. */
    SENT_ELSEWHERE,
    /** It answered with an error. */
    REFUSED,
    /** It answered that it is there no more. */
    GONE,
    /** What it answered is no answer. */
    UNREADABLE,
    /** The house itself was stopped, or met a fault. */
    FAULT;

    public String key() {
        return "webhook.hindrance." + name();
    }

    /** Whether the receiver may hold up others for as long again. */
    boolean slow() {
        return this == SLOW || this == UNREACHABLE;
    }
}
