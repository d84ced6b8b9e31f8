package org.kapocs.facts.client;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes names findable across scripts: {@code latin} writes them in plain Latin letters, {@code sound} keeps only the
 * consonants, because Arabic and Persian do not write the short vowels that a Latin spelling has, write the long ones as w
 * and y, and an h that is not heard.
 */
record NameKey(String latin, String sound) {
    /** Ends many names of women; it is written like a t and heard, if at all, like an h. */
    private static final char TA_MARBUTA = '\u0629';

    private static final char HEH = '\u0647';
    private static final int WORDS_AT_MOST = 8;
    private static final String RULES = "Any-Latin; Latin-ASCII; Lower";
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9 -]");
    private static final Pattern BETWEEN = Pattern.compile("[ -]+");
    private static final Pattern VOWEL = Pattern.compile("[aeiouyw]");
    private static final Pattern TWICE = Pattern.compile("(\\w)\\1+");
    private static final Pattern H_AT_THE_END = Pattern.compile("h\\b");

    static NameKey of(String text) {
        String letters = Transliterator.getInstance(RULES).transliterate(text.replace(TA_MARBUTA, HEH));
        String kept = NO_LETTER.matcher(letters).replaceAll("");
        String plain = BETWEEN.matcher(kept).replaceAll(" ").strip();
        return new NameKey(plain, soundOf(plain));
    }

    /** Of a name that is in plain letters already. */
    static NameKey ofLatin(String latin) {
        return new NameKey(latin, soundOf(latin));
    }

    private static String soundOf(String plain) {
        String spelt = plain.replace("ph", "f")
                .replace("kh", "h")
                .replace("gh", "g")
                .replace('c', 'k')
                .replace('q', 'k');
        String consonants = VOWEL.matcher(spelt).replaceAll("");
        String once = TWICE.matcher(consonants).replaceAll("$1");
        String heard = H_AT_THE_END.matcher(once).replaceAll("");
        return BETWEEN.matcher(heard).replaceAll(" ").strip();
    }

    /** The words of the name in plain letters. */
    List<String> latinWords() {
        return words(latin, 1);
    }

    /** What is heard of each word; a word of which too little is left to mean anything is left out. */
    List<String> soundWords() {
        return words(sound, 2);
    }

    private static List<String> words(String key, int shortest) {
        return Arrays.stream(key.split(" "))
                .filter(word -> word.length() >= shortest)
                .distinct()
                .limit(WORDS_AT_MOST)
                .toList();
    }
}
