package org.kapocs.matrix;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one field of one story and nowhere else.
 *
 * @param word without which it is not there
 * @param around what the word must stand in, which takes long to look for; null when the word alone tells
 */
record Canary(String word, @Nullable Pattern around) {
    Canary(String word) {
        this(word, null);
    }

    boolean in(Heard answer) {
        return answer.contains(word)
                && (around == null || around.matcher(answer.text()).find());
    }
}
