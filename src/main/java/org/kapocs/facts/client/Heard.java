package org.kapocs.facts.client;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a name of one script is heard in a text of another, word by word. Of Latin words those with a capital count: too
 * many others sound like a name of which only the consonants are known.
 */
final class Heard {
    /** Of fewer consonants too many words are made. */
    private static final int SURE = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\u2019']+");
    private static final String ENDS = ".!?:;\n";
    /** What Hungarian hangs on names, the longest first. */
    private static final Pattern ENDING =
            Pattern.compile("(nak|nek|val|vel|hoz|hez|tol|rol|ban|ben|bol|nal|nel|ert|ra|re|at|et|ot|t)$");
    /** What Arabic writes together with the next word: and, to, with, so, like. */
    private static final Pattern JOINED = Pattern.compile("^[wlbfk]");

    private Heard() {}

    static boolean in(String text, Name name) {
        boolean latin = name.script().equals("Latn");
        if (name.script().equals("Hani")) {
            return false;
        }
        List<String> sounds =
                NameKey.of(name.spoken().replaceAll("\\p{P}", " ")).soundWords();
        return WORD.matcher(text).results().anyMatch(word -> {
            boolean inLatin = word.group().codePoints().allMatch(Heard::isLatin);
            if (latin == inLatin) {
                return false;
            }
            boolean starts = starts(text, word.start());
            String plain = NameKey.of(word.group()).latin();
            return latin ? foreign(plain, sounds) : capital(word.group()) && named(plain, starts, sounds);
        });
    }

    /** Whether a sentence starts there. */
    private static boolean starts(String text, int word) {
        for (int at = word - 1; at >= 0 && !Character.isLetterOrDigit(text.charAt(at)); at--) {
            if (at == 0 || ENDS.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return word == 0;
    }

    private static boolean foreign(String word, List<String> sounds) {
        return sounds.contains(sound(word)) || joined(word, sounds);
    }

    private static boolean joined(String word, List<String> sounds) {
        return has(sounds, JOINED.matcher(word).replaceFirst(""), SURE);
    }

    /** @param starts whether a sentence starts with it, and any word would have a capital */
    private static boolean named(String word, boolean starts, List<String> sounds) {
        int least = starts ? SURE : SURE - 1;
        return Stream.of(word, ENDING.matcher(word).replaceFirst("")).anyMatch(each -> has(sounds, each, least));
    }

    private static boolean has(List<String> sounds, String word, int least) {
        String sound = sound(word);
        return sound.length() >= least && sounds.contains(sound);
    }

    private static String sound(String plain) {
        return NameKey.ofLatin(plain).sound();
    }

    private static boolean capital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private static boolean isLatin(int sign) {
        return !Character.isLetter(sign) || Character.UnicodeScript.of(sign) == Character.UnicodeScript.LATIN;
    }
}
