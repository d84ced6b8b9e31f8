package org.kapocs.desk.rights;

/** How somebody asked. Named {@code rights.way.<NAME>}. */
public enum Way {
    OWN_FILE,
    IN_PERSON,
    LETTER,
    TELEPHONE;

    /** The message key of its name. */
    public String nameKey() {
        return "rights.way." + name();
    }
}
