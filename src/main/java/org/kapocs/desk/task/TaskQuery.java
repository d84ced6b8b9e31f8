package org.kapocs.desk.task;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list.
 *
 * @param whole whether the team is the whole organization, and not only who works at one of my sites
 * @param owner whose alone; null for everybody's
 * @param words each of which the list shows in a line; empty for all lines
 * @param after the last line of the page before; null for the beginning
 */
public record TaskQuery(
        TaskView view,
        boolean whole,
        @Nullable UUID owner,
        String words,
        @Nullable After after) {

    public TaskQuery(TaskView view, boolean whole, @Nullable UUID owner, @Nullable After after) {
        this(view, whole, owner, "", after);
    }

    public TaskQuery(TaskView view, boolean whole, @Nullable After after) {
        this(view, whole, null, after);
    }

    /** The same, from there on. */
    public TaskQuery from(@Nullable After place) {
        return new TaskQuery(view, whole, owner, words, place);
    }

    /** @param place 0 for those with a reminder, which come first among my own */
    public record After(int place, LocalDate due, UUID id) {
        /** As it stands in an address. */
        public String written() {
            return place + "_" + due + "_" + id;
        }

        /** The beginning, for what is no place. */
        public static @Nullable After read(@Nullable String written) {
            String[] parts = written == null ? new String[0] : written.split("_");
            if (parts.length != 3) {
                return null;
            }
            try {
                LocalDate due = LocalDate.parse(parts[1]);
                return due.getYear() < 2000 || due.getYear() > 2999
                        ? null
                        : new After(Integer.parseInt(parts[0]), due, UUID.fromString(parts[2]));
            } catch (IllegalArgumentException | DateTimeException malformed) {
                return null;
            }
        }
    }
}
