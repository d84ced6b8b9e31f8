package org.kapocs.desk.rights;

/** By what it was known that it is the person who asks. Named {@code rights.shown.<NAME>}. */
public enum Shown {
    /** Case-code and PIN. */
    CODE,
    /** An identity document, looked at and not copied. */
    PAPER,
    /** The caseworker knows them. */
    KNOWN;

    /** The message key of its name. */
    public String nameKey() {
        return "rights.shown." + name();
    }
}
