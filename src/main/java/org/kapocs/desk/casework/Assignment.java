package org.kapocs.desk.casework;

import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.web.Problem;

/**
 * Who is to answer for a case.
 *
 * @param to the account of the colleague
 * @param word why, for the colleague and whoever reads the case later
 * @param tasks whether what the first was to do in the case goes along
 */
public record Assignment(UUID to, String word, boolean tasks) {
    private static final int LONGEST = 2_000;

    /** @throws Problem.Invalid without a word, or with too many */
    public Assignment {
        if (word.isBlank() || word.length() > LONGEST) {
            throw new Problem.Invalid(Map.of("word", "casework.error.assign.word"));
        }
    }
}
