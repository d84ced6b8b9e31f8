package org.kapocs.desk.rights;

/** Why somebody is erased. Named {@code rights.ground.<NAME>}. */
public enum Ground {
    /** They asked for it. */
    REQUESTED,
    /** The time for which it may be kept is over. */
    RETENTION,
    /** A backup was brought back from before they were erased. */
    RESTORED;

    /** The message key of its name. */
    public String nameKey() {
        return "rights.ground." + name();
    }
}
