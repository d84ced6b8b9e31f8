package org.kapocs.facts.information;

/**
 * A stretch of a text as it is shown.
 *
 * @param language in which it is; empty for what is of no language
 */
public record Run(String text, String language, Look look) {
    public enum Look {
        PLAIN,
        /** An official Hungarian word beside its translation. */
        TERM,
        /** A number or amount, as the reader's language writes it. */
        VALUE,
        /** An amount of nothing. */
        FREE,
        /** As in ISO 8601. */
        DATE,
        PHONE,
        WEB
    }
}
