package org.kapocs.desk.task;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list.
 *
 * @param whole whether the team is the whole organization, and not only who works at one of my sites
 * @param owner whose alone; null for everybody's
 * @param after the last line of the page before; null for the beginning
 */
public record TaskQuery(
        TaskView view,
        boolean whole,
        @Nullable UUID owner,
        @Nullable After after) {

    public TaskQuery(TaskView view, boolean whole, @Nullable After after) {
        this(view, whole, null, after);
    }

    /** The same, from there on. */
    public TaskQuery from(@Nullable After place) {
        return new TaskQuery(view, whole, owner, place);
    }

    /** @param place 0 for those with a reminder, which come first among my own */
    public record After(int place, LocalDate due, UUID id) {}
}
