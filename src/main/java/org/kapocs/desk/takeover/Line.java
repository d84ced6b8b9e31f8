package org.kapocs.desk.takeover;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list.
 *
 * @param number in its sheet, from 1
 * @param cells empty once it was taken over
 * @param reason the end of a message key {@code takeover.fault.*}; empty when there is none
 * @param column in which it is, from 0; -1 for the row as a whole
 * @param same who may be this person; null when there is nobody
 */
public record Line(
        UUID id,
        int number,
        List<String> cells,
        @Nullable Verdict verdict,
        String reason,
        int column,
        @Nullable UUID same,
        @Nullable UUID caseFile) {

    /** What stands in that column. */
    public String cell(int at) {
        return at >= 0 && at < cells.size() ? cells.get(at) : "";
    }
}
