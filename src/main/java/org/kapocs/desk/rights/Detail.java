package org.kapocs.desk.rights;

/** What is to be put right. Named {@code rights.detail.<NAME>}. */
public enum Detail {
    NAME,
    BIRTH,
    LANGUAGE,
    REACH,
    DISTRICT,
    OTHER;

    /** The message key of its name. */
    public String nameKey() {
        return "rights.detail." + name();
    }
}
