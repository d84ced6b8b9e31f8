package org.kapocs.shared.privacy;

/** A part of a client's file that can be shared or kept back. Named {@code privacy.section.<NAME>}. */
public enum Section {
    NAME,
    /** Ways to reach the client, each with what is safe. */
    REACH,
    LANGUAGES,
    BIRTH,
    NEEDS,
    /** The caseworker's summary. */
    SUMMARY,
    MATTER;

    /** The message key of its name. */
    public String nameKey() {
        return "privacy.section." + name();
    }
}
