package org.kapocs.desk.rights;

/** What became of what was asked. Named {@code rights.state.<NAME>}. */
public enum State {
    ASKED,
    TAKEN_BACK,
    DONE,
    REFUSED;

    /** The message key of its name. */
    public String nameKey() {
        return "rights.state." + name();
    }
}
