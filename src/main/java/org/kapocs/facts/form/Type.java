package org.kapocs.facts.form;

/** What kind of answer a question takes. */
public enum Type {
    TEXT("string", "input"),
    INTEGER("int", "input"),
    DECIMAL("decimal", "input"),
    RANGE("decimal", "range"),
    DATE("date", "input"),
    TIME("time", "input"),
    DATE_TIME("dateTime", "input"),
    SELECT_ONE("string", "select1"),
    SELECT_MULTIPLE("string", "select"),
    ACKNOWLEDGE("string", "trigger"),
    NOTE("string", "input"),
    CALCULATE("string", ""),
    TODAY("date", ""),
    /** Kept, so that other questions can name it; nobody is asked. */
    HIDDEN("string", "");

    private final String bind;
    private final String control;

    Type(String bind, String control) {
        this.bind = bind;
        this.control = control;
    }

    /** The type of its node in an XForm. */
    String bind() {
        return bind;
    }

    /** The element of an XForm that asks it; empty when none does. */
    String control() {
        return control;
    }

    /** Whether somebody answers it. */
    public boolean asked() {
        return !control.isEmpty() && this != NOTE;
    }

    public boolean select() {
        return this == SELECT_ONE || this == SELECT_MULTIPLE;
    }
}
