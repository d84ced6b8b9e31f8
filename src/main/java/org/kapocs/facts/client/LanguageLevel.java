package org.kapocs.facts.client;

/** How well somebody speaks a language. Named {@code client.level.<NAME>}. */
public enum LanguageLevel {
    /** Nobody has asked. */
    UNKNOWN,
    MOTHER_TONGUE,
    GOOD,
    SOME
}
