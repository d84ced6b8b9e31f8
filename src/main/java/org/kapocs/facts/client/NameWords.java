package org.kapocs.facts.client;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands in the index of names beside single words, so that a name of two common words is found without going through
 * all bearers of either: each two words of a name in both orders after a plus sign, and the only word of a name after an
 * equals sign. No word begins with these signs.
 */
final class NameWords {
    private NameWords() {}

    /** All that is kept of a name with these words. */
    static List<String> kept(List<String> words) {
        var kept = new ArrayList<>(words);
        for (String first : words) {
            words.stream().filter(second -> !second.equals(first)).forEach(second -> kept.add(pair(first, second)));
        }
        if (words.size() == 1) {
            kept.add(only(words.getFirst()));
        }
        return kept;
    }

    /** What a name has with which these are alike: two of the words, or one of them alone. */
    static List<String> alike(List<String> words) {
        var alike = new ArrayList<String>();
        for (int n = 0; n < words.size(); n++) {
            alike.add(only(words.get(n)));
            for (int m = n + 1; m < words.size(); m++) {
                alike.add(pair(words.get(n), words.get(m)));
            }
        }
        return alike;
    }

    /** Each two of the words. */
    static List<String> pairs(List<String> words) {
        return alike(words).stream().filter(word -> word.startsWith("+")).toList();
    }

    static String pair(String first, String second) {
        return "+" + first + " " + second;
    }

    private static String only(String word) {
        return "=" + word;
    }
}
