package org.kapocs.facts.matter;

import java.util.Map;
import java.util.stream.Stream;

/** A text with the language in which it is, which may not be the one asked for. */
public record Told(String language, String text) {

    /** In the reader's language, else in English, else in Hungarian. */
    static Told of(Map<String, String> said, String reader) {
        return Stream.of(reader, "en", Facts.LAW)
                .filter(tag -> !said.getOrDefault(tag, "").isBlank())
                .findFirst()
                .map(tag -> new Told(tag, said.getOrDefault(tag, "")))
                .orElse(new Told(Facts.LAW, ""));
    }
}
