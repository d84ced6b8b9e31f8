package org.kapocs.facts.need;

/** What became of a need. Its name is the message {@code needstate.<NAME>}. */
public enum NeedState {
    OPEN,
    ANSWERED,
    UNMET
}
