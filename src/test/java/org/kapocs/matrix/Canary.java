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

    /** That the newcomer is told who of this name looked into their case. */
    static Canary seen(String name) {
        Pattern told = Pattern.compile(
                "to work on your case.{0,400}Kanari Betekinto %1$s|Kanari Betekinto %1$s.{0,400}to work on your case"
                        .formatted(name),
                Pattern.DOTALL);
        return new Canary("Kanari Betekinto " + name, told);
    }

    boolean in(Heard answer) {
        return answer.contains(word)
                && (around == null || around.matcher(answer.text()).find());
    }
}
