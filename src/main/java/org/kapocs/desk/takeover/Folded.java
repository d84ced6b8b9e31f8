package org.kapocs.desk.takeover;

import com.ibm.icu.text.Transliterator;

/** Words as they are compared: small plain letters and digits, whoever wrote them and in whatever script. */
final class Folded {
    private static final String RULES = "Any-Latin; Latin-ASCII; Lower";

    private Folded() {}

    static String of(String text) {
        return Transliterator.getInstance(RULES)
                .transliterate(text)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
