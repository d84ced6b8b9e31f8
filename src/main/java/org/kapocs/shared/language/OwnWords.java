package org.kapocs.shared.language;

import java.util.Map;
import java.util.Optional;

/**
 * Words that people of this house wrote themselves, by the key of a message and by language. Who reads a language in which
 * there are none is told which one they see instead.
 *
 * @param byKey the words of each key by the tag of their language
 * @param instead the tag of the language in which all of them are
 */
public record OwnWords(Map<String, Map<String, String>> byKey, String instead) {
    static final OwnWords NONE = new OwnWords(Map.of(), "hu");

    private static final String BEGIN = "\u2068";
    private static final String END = "\u2069";

    public OwnWords {
        byKey = Map.copyOf(byKey);
    }

    Optional<String> text(Language reader, String key) {
        Map<String, String> words = byKey.getOrDefault(key, Map.of());
        String own = words.getOrDefault(reader.tag(), "");
        if (!own.isEmpty() || !words.containsKey(instead)) {
            return Optional.of(own).filter(text -> !text.isEmpty());
        }
        return Optional.of(BEGIN + words.get(instead) + END + " (" + Spoken.name(instead, reader) + ")");
    }
}
