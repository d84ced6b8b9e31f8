package org.kapocs.desk.transfer;

/** Why a case that was asked for is not handed over. Named {@code transfer.keeping.<NAME>}. */
public enum Keeping {
    /** Whoever answers for it goes on with it. */
    GOES_ON,
    /** The client does not want it. */
    CLIENT_WISH,
    /** Something in it is to be ended first. */
    NOT_NOW,
    /** Said in words. */
    OTHER;

    /** The message key of its name. */
    public String nameKey() {
        return "transfer.keeping." + name();
    }
}
