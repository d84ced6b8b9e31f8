package org.kapocs.desk.rights;

/** How far an erasure has come. Named {@code rights.stage.<NAME>}. */
public enum Stage {
    /** One person wants it. */
    PROPOSED,
    /** Another one has approved it; it waits for its day. */
    APPROVED,
    RUNNING,
    DONE,
    DROPPED;

    /** The message key of its name. */
    public String nameKey() {
        return "rights.stage." + name();
    }
}
