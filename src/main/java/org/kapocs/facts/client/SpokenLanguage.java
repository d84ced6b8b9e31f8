package org.kapocs.facts.client;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import org.kapocs.shared.web.Problem;

/**
 * A language that the client speaks.
 *
 * @param tag its BCP 47 tag
 * @param interpreter whether an interpreter is needed to work in it
 */
public record SpokenLanguage(String tag, LanguageLevel level, boolean interpreter) {
    public SpokenLanguage {
        try {
            tag = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException unknown) {
            throw new Problem.Invalid(Map.of("language", "client.error.language"));
        }
    }
}
