package org.kapocs.facts.client;

import java.util.LinkedHashSet;
import java.util.Set;

/** What a word may have been meant to be, when one letter of it is missing, too many, wrong, or changed places with its neighbour. */
final class Slips {
    /** A shorter word is as near to too many others. */
    private static final int SHORTEST = 4;

    private static final int LONGEST = 20;

    private Slips() {}

    /** The word itself and all words that are one slip away; it alone when it is too short or too long to guess. */
    static Set<String> of(String word) {
        var meant = new LinkedHashSet<String>();
        meant.add(word);
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return meant;
        }
        for (int at = 0; at <= word.length(); at++) {
            String before = word.substring(0, at);
            String after = word.substring(at);
            for (char letter = 'a'; letter <= 'z'; letter++) {
                meant.add(before + letter + after);
                if (!after.isEmpty()) {
                    meant.add(before + letter + after.substring(1));
                }
            }
            if (!after.isEmpty()) {
                meant.add(before + after.substring(1));
            }
            if (after.length() > 1) {
                meant.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
        }
        return meant;
    }
}
