package org.kapocs.desk.task;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list.
 *
 * @param whole whether the team is the whole organization, and not only who works at one of my sites
 * @param after the last line of the page before; null for the beginning
 */
public record TaskQuery(
        TaskView view, boolean whole, @Nullable After after) {

    /** @param place 0 for those with a reminder, which come first among my own */
    public record After(int place, LocalDate due, UUID id) {}
}
