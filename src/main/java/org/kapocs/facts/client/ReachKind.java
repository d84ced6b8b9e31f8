package org.kapocs.facts.client;

/** A way to reach somebody. Named {@code client.reach.<NAME>}. */
public enum ReachKind {
    PHONE,
    EMAIL,
    MESSENGER,
    ADDRESS,
    OTHER
}
