package org.kapocs.desk.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;

/**
 * Something to be done in a case.
 *
 * @param serves what a room above says that it is for, such as a goal of a plan
 * @param owner the account of who does it
 * @param dueOn a working day
 * @param waitingFor whom one waits for before going on, in words; empty when for nobody
 * @param snoozedUntil the day on which it is shown again; null when it is shown
 * @param remindOn the day from which its owner is reminded
 * @param madeBy null when the house made it by itself
 * @param endedBy null while it is open, and when it ended with its case
 * @param reason why it was dropped
 * @param step what the client is told of it; null when nothing
 * @param version changes with every change
 */
public record Task(
        UUID id,
        UUID organization,
        UUID caseFile,
        @Nullable UUID serves,
        String title,
        String note,
        UUID owner,
        LocalDate dueOn,
        TaskState state,
        String waitingFor,
        @Nullable LocalDate snoozedUntil,
        @Nullable LocalDate remindOn,
        Instant madeAt,
        @Nullable UUID madeBy,
        @Nullable Instant endedAt,
        @Nullable UUID endedBy,
        String reason,
        @Nullable Step step,
        int version) {

    /** One that nobody has begun. */
    static Task fresh(
            UUID id,
            Case file,
            String title,
            String note,
            UUID owner,
            LocalDate due,
            @Nullable UUID serves,
            @Nullable Step step,
            Instant at,
            @Nullable UUID by) {
        return new Task(
                id,
                file.organization(),
                file.id(),
                serves,
                title,
                note,
                owner,
                due,
                TaskState.OPEN,
                "",
                null,
                null,
                at,
                by,
                null,
                null,
                "",
                step,
                1);
    }

    public boolean open() {
        return state == TaskState.OPEN;
    }

    /** Whether the client said that it is done. */
    public boolean ticked() {
        return step != null && step.tickedAt() != null;
    }

    public boolean overdue(LocalDate today) {
        return open() && dueOn.isBefore(today);
    }

    public boolean waits() {
        return open() && !waitingFor.isEmpty();
    }

    /** Put aside for now. */
    public boolean asleep(LocalDate today) {
        return open() && snoozedUntil != null && snoozedUntil.isAfter(today);
    }

    /** Whether its owner wanted to be reminded by now. */
    public boolean reminds(LocalDate today) {
        return open() && remindOn != null && !remindOn.isAfter(today);
    }
}
