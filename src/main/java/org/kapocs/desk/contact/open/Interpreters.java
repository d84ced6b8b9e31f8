package org.kapocs.desk.contact.open;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Choice;

/** The languages for which a newcomer may ask an interpreter; more than the house itself speaks. */
final class Interpreters {
    static final List<String> TAGS = List.of(
            "am", "ar", "bn", "cs", "de", "en", "es", "fa", "fa-AF", "fr", "hi", "hr", "hu", "it", "ja", "ka", "ko",
            "ku", "mn", "ne", "pl", "ps", "pt", "ro", "ru", "sk", "so", "sq", "sr", "sw", "th", "ti", "tl", "tr", "uk",
            "ur", "uz", "vi", "yo", "zh");

    private Interpreters() {}

    /** By their names in the reader's language, in its order. */
    static List<Choice> in(Language language) {
        ULocale reader = language.locale();
        return TAGS.stream()
                .map(tag -> new Choice(tag, ULocale.forLanguageTag(tag).getDisplayNameWithDialect(reader)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(reader)::compare))
                .toList();
    }
}
