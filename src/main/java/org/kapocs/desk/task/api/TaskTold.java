package org.kapocs.desk.task.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.TaskState;
import org.kapocs.shared.program.Means;

/** Something to be done in a case. */
record TaskTold(
        UUID id,
        UUID caseId,
        String title,
        String note,
        @Means("The account of who does it.") UUID owner,
        @Means("A working day.") LocalDate dueOn,
        TaskState state,
        @Means("Whom one waits for, in words.") String waitingFor,

        @Means("The day on which it is shown again.") @Nullable
        LocalDate snoozedUntil,

        Instant madeAt,
        @Nullable Instant endedAt,
        @Means("Why it was dropped.") String reason,
        @Means("The same as in the ETag.") int version) {

    static TaskTold of(Task task) {
        return new TaskTold(
                task.id(),
                task.caseFile(),
                task.title(),
                task.note(),
                task.owner(),
                task.dueOn(),
                task.state(),
                task.waitingFor(),
                task.snoozedUntil(),
                task.madeAt(),
                task.endedAt(),
                task.reason(),
                task.version());
    }
}
