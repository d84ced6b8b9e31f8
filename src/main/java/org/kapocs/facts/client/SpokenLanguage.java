package org.kapocs.facts.client;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Problem;

/**
 * A language that the client speaks.
 *
 * @param tag its BCP 47 tag
 * @param interpreter whether an interpreter is needed to work in it; null when nobody asked: not the same as none
 */
public record SpokenLanguage(
        String tag, LanguageLevel level, @Nullable Boolean interpreter) {
    public SpokenLanguage {
        try {
            tag = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException unknown) {
            throw new Problem.Invalid(Map.of("language", "client.error.language"));
        }
    }

    /** Whether it is known that an interpreter is needed. */
    public boolean needsInterpreter() {
        return Boolean.TRUE.equals(interpreter);
    }

    /** Whether it must still be asked; of the language in which the house works it need not be. */
    public boolean interpreterNotAsked(Language house) {
        return interpreter == null && !tag.equals(house.tag());
    }
}
