package org.kapocs.facts.client;

/** How well somebody speaks a language. Named {@code client.level.<NAME>}. */
public enum LanguageLevel {
    MOTHER_TONGUE,
    GOOD,
    SOME
}
