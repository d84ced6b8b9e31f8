package org.kapocs.facts.form;

/**
 * A text of a form for two readers, who may read the same.
 *
 * @param theirs in the language of the client; empty where the form does not have it
 * @param ours in the language of the staff, else in the one that the form has
 */
public record Said(String theirs, String ours) {
    public static final Said NOTHING = new Said("", "");

    public boolean isEmpty() {
        return theirs.isBlank() && ours.isBlank();
    }

    /** Whether there is something to be read that the other half does not say. */
    public boolean both() {
        return !theirs.isBlank() && !theirs.equals(ours);
    }
}
