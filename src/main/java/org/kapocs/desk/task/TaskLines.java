package org.kapocs.desk.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseTitles;

/**
 * A page of a worklist.
 *
 * @param counts how many there are in each view; {@link #COUNTED} and one when there are more
 * @param colleagues the names of all whose tasks they may be
 * @param next where the following page begins; null on the last
 * @param unfinished whether the page is not full because enough was looked at
 */
public record TaskLines(
        List<Line> lines,
        Map<TaskView, Integer> counts,
        Map<UUID, String> colleagues,
        LocalDate today,
        TaskQuery.@Nullable After next,
        boolean unfinished) {
    /** Counting on takes as long as there are more, and nobody works off more by it. */
    public static final int COUNTED = 99;

    /** @param owner the name of who does it; empty when not known */
    public record Line(Task task, CaseTitles.Title file, String owner) {}
}
