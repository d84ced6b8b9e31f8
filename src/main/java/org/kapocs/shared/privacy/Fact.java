package org.kapocs.shared.privacy;

/** What a column tells, in the words of the person whom it is about. Named {@code privacy.fact.<NAME>}. */
public enum Fact {
    NUMBER,
    NAME,
    BIRTH,
    LANGUAGE,
    REACH,
    SAFE,
    DISTRICT,
    TOPIC,
    URGENCY,
    WHEN,
    SINCE,
    UNTIL,
    STATE,
    KIND,
    TITLE,
    TEXT,
    NOTE,
    ANSWERS,
    RESULT,
    REASON,
    RECIPIENT,
    SECTIONS,
    BASIS,
    HOW,
    INTERPRETER,
    CONTENT;

    /** The message key of its name. */
    public String nameKey() {
        return "privacy.fact." + name();
    }
}
