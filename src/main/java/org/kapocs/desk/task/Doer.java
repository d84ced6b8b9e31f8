package org.kapocs.desk.task;

/** Who does a step, as its client is told. Named {@code plan.doer.<NAME>}; never by a name of somebody. */
public enum Doer {
    /** The client themself. */
    CLIENT,
    /** The client point. */
    DESK,
    /** An organization that was asked. */
    PARTNER
}
