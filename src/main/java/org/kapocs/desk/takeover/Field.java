package org.kapocs.desk.takeover;

/** What a column of a list can say. Named {@code takeover.field.<NAME>}. What no field is for is left out. */
public enum Field {
    /** By which the list itself tells its rows apart: what was taken over once is known again by it. */
    KEY,
    NAME,
    FAMILY,
    GIVEN,
    /** The same name in another script, or another name. */
    OTHER_NAME,
    BIRTH,
    LANGUAGES,
    PHONE,
    EMAIL,
    ADDRESS,
    DISTRICT,
    TOPICS,
    NOTE,
    OPENED,
    /** The day on which the case was closed, or whether it was. */
    CLOSED,
    WORKER;

    /** Whether its values stand for something of the house, and must be found there. */
    public boolean coded() {
        return this == LANGUAGES || this == TOPICS || this == WORKER || this == CLOSED;
    }

    /** Whether several columns can say it. */
    boolean several() {
        return this == LANGUAGES || this == TOPICS || this == PHONE || this == NOTE || this == OTHER_NAME;
    }

    boolean day() {
        return this == BIRTH || this == OPENED || this == CLOSED;
    }
}
