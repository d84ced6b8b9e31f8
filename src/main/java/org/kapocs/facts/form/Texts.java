package org.kapocs.facts.form;

import java.util.LinkedHashMap;
import java.util.Map;

/** The same text in several languages, by their tags; under the empty tag what stands in no named language. */
public record Texts(Map<String, String> byTag) {
    static final Texts NONE = new Texts(Map.of());

    public boolean isEmpty() {
        return byTag.values().stream().allMatch(String::isBlank);
    }

    /** The text in this language; empty when there is none. */
    public String in(String tag) {
        return byTag.getOrDefault(tag, "");
    }

    /** The text in this language, else in the one of the form, else in any. */
    public String inOr(String tag, String house) {
        if (!in(tag).isBlank()) {
            return in(tag);
        }
        return !in(house).isBlank()
                ? in(house)
                : byTag.values().stream()
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse("");
    }

    Texts with(String tag, String text) {
        var more = new LinkedHashMap<>(byTag);
        more.put(tag, text);
        return new Texts(more);
    }
}
