package org.kapocs.facts.client;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;

/**
 * Makes names findable across scripts: {@code latin} writes them in plain Latin letters, {@code sound} keeps only the
 * consonants, because Arabic and Persian do not write the short vowels that a Latin spelling has, write the long ones as w
 * and y, and an h that is not heard.
 */
record NameKey(String latin, String sound) {
    private static final String RULES = "Any-Latin; Latin-ASCII; Lower";

    static NameKey of(String text) {
        String plain = Transliterator.getInstance(RULES)
                .transliterate(text)
                .replaceAll("[^a-z0-9 -]", "")
                .replaceAll("[ -]+", " ")
                .strip();
        return new NameKey(plain, soundOf(plain));
    }

    private static String soundOf(String plain) {
        return plain.replace("ph", "f")
                .replace("kh", "h")
                .replace("gh", "g")
                .replaceAll("[cq]", "k")
                .replaceAll("[aeiouyw]", "")
                .replaceAll("(\\w)\\1+", "$1")
                .replaceAll("h\\b", "")
                .replaceAll(" +", " ")
                .strip();
    }

    /** As stored: with a space before each word, so that a pattern finds the beginnings of words. */
    NameKey stored() {
        return new NameKey(" " + latin, " " + sound);
    }

    /** SQL patterns, all of which must match a stored {@code latin}. */
    List<String> latinPatterns() {
        return patterns(latin, 1);
    }

    /** SQL patterns for a stored {@code sound}; none when too little is left of the word to mean anything. */
    List<String> soundPatterns() {
        return patterns(sound, 2);
    }

    private static List<String> patterns(String key, int shortest) {
        return Arrays.stream(key.split(" "))
                .filter(word -> word.length() >= shortest)
                .map(word -> "% " + word + "%")
                .toList();
    }
}
