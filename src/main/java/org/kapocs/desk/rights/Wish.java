package org.kapocs.desk.rights;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Problem;

/**
 * What somebody asks for.
 *
 * @param detail what is to be corrected; null for anything else
 * @param words in whose own words; needed for a correction
 */
public record Wish(
        Kind kind, Way way, Shown shown, @Nullable Detail detail, String words) {
    private static final int LONGEST = 2000;

    void check() {
        var wrong = new HashMap<String, String>();
        if (kind == Kind.CORRECTION && detail == null) {
            wrong.put("detail", "rights.error.detail");
        }
        if (kind == Kind.CORRECTION && words.isBlank() || words.length() > LONGEST) {
            wrong.put("words", "rights.error.words");
        }
        if (!wrong.isEmpty()) {
            throw new Problem.Invalid(Map.copyOf(wrong));
        }
    }
}
