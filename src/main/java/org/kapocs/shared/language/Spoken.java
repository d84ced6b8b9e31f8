package org.kapocs.shared.language;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The languages that are heard at a client point; more than the house itself speaks. */
public final class Spoken {
    /** Their tags. A wish for an interpreter and what a client speaks are of these. */
    public static final List<String> TAGS = List.of(
            "am", "ar", "az", "bn", "ckb", "cs", "de", "en", "es", "fa", "fa-AF", "fil", "fr", "he", "hi", "hr", "hu",
            "hy", "id", "it", "ja", "ka", "kk", "kmr", "ko", "mn", "ne", "pl", "ps", "pt", "ro", "rom", "ru", "sk",
            "so", "sq", "sr", "sw", "ta", "th", "ti", "tr", "uk", "ur", "uz", "vi", "yo", "zh");

    private static final Map<Named, String> NAMES = new ConcurrentHashMap<>();

    private Spoken() {}

    /** The name of a language, in the reader's language: the same wherever it is read. */
    public static String name(String tag, Language reader) {
        return TAGS.contains(tag)
                ? NAMES.computeIfAbsent(new Named(tag, reader.tag()), _ -> displayName(tag, reader))
                : displayName(tag, reader);
    }

    private static String displayName(String tag, Language reader) {
        return ULocale.forLanguageTag(tag).getDisplayNameWithDialect(reader.locale());
    }

    private record Named(String tag, String reader) {}

    /** These, in the order of their names as the reader sorts. */
    public static List<String> sorted(Collection<String> tags, Language reader) {
        Collator order = Collator.getInstance(reader.locale());
        return tags.stream()
                .sorted(Comparator.comparing(tag -> name(tag, reader), order::compare))
                .toList();
    }
}
