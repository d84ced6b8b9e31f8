package org.kapocs.desk.transfer;

/** Why a case is not taken, or not given. Named {@code transfer.refusal.<NAME>}. */
public enum Refusal {
    /** Nobody there has time for it. */
    FULL,
    /** It is not theirs to do. */
    NOT_COMPETENT,
    NO_LANGUAGE,
    /** The client does not want it. */
    CLIENT_WISH,
    /** Said in words. */
    OTHER;

    /** The message key of its name. */
    public String nameKey() {
        return "transfer.refusal." + name();
    }
}
