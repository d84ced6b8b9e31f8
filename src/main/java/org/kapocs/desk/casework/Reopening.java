package org.kapocs.desk.casework;

import java.util.Map;
import org.kapocs.shared.web.Problem;

/**
 * Why a closed case goes on.
 *
 * @param word what the reason does not say; empty when it says enough
 */
public record Reopening(ReopenReason reason, String word) {
    private static final int LONGEST = 2_000;

    /** @throws Problem.Invalid with too many words, or with none where the reason says nothing */
    public Reopening {
        word = word.strip();
        if (word.length() > LONGEST || word.isEmpty() && reason == ReopenReason.OTHER) {
            throw new Problem.Invalid(Map.of("word", "casework.error.reopen.word"));
        }
    }
}
