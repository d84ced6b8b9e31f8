package org.kapocs.desk.transfer;

/** Why somebody else is to answer for a case. Named {@code transfer.why.<NAME>}. */
public enum Why {
    /** It belongs to what the other one does. */
    COMPETENCE,
    LANGUAGE,
    CLIENT_WISH,
    /** The client lives elsewhere now. */
    MOVED,
    /** Whoever answers for it leaves, is away, or has too much. */
    WORKLOAD,
    /** Said in words. */
    OTHER;

    /** The message key of its name. */
    public String nameKey() {
        return "transfer.why." + name();
    }

    /** The same as who asks for a case says it of themselves. */
    public String askedKey() {
        return this == WORKLOAD ? nameKey() : "transfer.ask.why." + name();
    }
}
