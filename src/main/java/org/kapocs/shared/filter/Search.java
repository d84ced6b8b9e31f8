package org.kapocs.shared.filter;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was typed, compared with a text: without accents and case, words at least begun, and with one slip in a
 * longer word. A slip in a number would make it another one.
 */
public final class Search {
    /** A shorter word is as near to too many others. */
    private static final int SHORTEST = 4;

    private static final int LONGEST = 200;

    private final List<String> typed;

    public Search(String typed) {
        this.typed = words(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** Whether each word that was typed is there. */
    public boolean finds(Stream<String> texts) {
        if (typed.isEmpty()) {
            return true;
        }
        List<String> there = words(String.join(" ", texts.toList()));
        return typed.stream().allMatch(word -> there.stream().anyMatch(other -> near(word, other)));
    }

    static List<String> words(String text) {
        var plain = new StringBuilder();
        Normalizer2.getNFKDInstance().normalize(text).codePoints().forEach(each -> {
            if (UCharacter.isLetterOrDigit(each)) {
                plain.appendCodePoint(UCharacter.foldCase(each, true));
            } else if (UCharacter.getType(each) != Character.NON_SPACING_MARK) {
                plain.append(' ');
            }
        });
        return Stream.of(plain.toString().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean near(String typed, String word) {
        if (word.startsWith(typed)) {
            return true;
        }
        if (typed.length() < SHORTEST || typed.codePoints().anyMatch(Character::isDigit)) {
            return false;
        }
        // The end of the longer word is not typed yet, and a letter may be missing or too many.
        for (int length = typed.length() - 1; length <= Math.min(word.length(), typed.length() + 1); length++) {
            if (oneSlip(typed, word.substring(0, Math.min(length, word.length())))) {
                return true;
            }
        }
        return false;
    }

    /** One letter is missing, too many, wrong, or changed places with its neighbour. */
    static boolean oneSlip(String one, String other) {
        int begin = 0;
        int shorter = Math.min(one.length(), other.length());
        while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        String left = one.substring(begin);
        String right = other.substring(begin);
        if (left.length() == right.length()) {
            return left.isEmpty()
                    || left.substring(1).equals(right.substring(1))
                    || left.length() > 1
                            && left.charAt(0) == right.charAt(1)
                            && left.charAt(1) == right.charAt(0)
                            && left.substring(2).equals(right.substring(2));
        }
        return left.length() == right.length() + 1 && left.substring(1).equals(right)
                || right.length() == left.length() + 1 && right.substring(1).equals(left);
    }
}
