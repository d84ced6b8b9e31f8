package org.kapocs.facts.information;

/** What a block of a page is. Named {@code information.kind.<NAME>}. */
public enum Kind {
    TITLE,
    HEADING,
    PARAGRAPH,
    STEPS,
    DOCUMENTS,
    WARNING,
    /** Shows a fact under its name. */
    FACT,
    DEADLINE,
    /** What to say at a desk, large and in both languages. */
    PHRASE,
    /** Whom to reach; from the directory, or in words. */
    CONTACT,
    /** What the catalogue of official business knows. */
    MATTER;

    /** Whether its words stand on one line. */
    public boolean oneLine() {
        return this == TITLE || this == HEADING || this == FACT || this == PHRASE || this == MATTER;
    }
}
