package org.kapocs.desk.task.api;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.task.Task;
import org.kapocs.shared.program.Means;

/** A task in a list: what it is and when, and not what was written to it. */
record TaskLine(
        UUID id,
        UUID caseId,
        String title,
        @Means("The account of who does it.") UUID owner,
        @Means("A working day.") LocalDate dueOn,

        @Means("The day on which it is shown again.") @Nullable
        LocalDate snoozedUntil) {

    static TaskLine of(Task task) {
        return new TaskLine(task.id(), task.caseFile(), task.title(), task.owner(), task.dueOn(), task.snoozedUntil());
    }
}
