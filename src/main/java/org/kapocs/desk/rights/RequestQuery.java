package org.kapocs.desk.rights;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which requests to list.
 *
 * @param waiting only those that nobody has decided, the most pressing first; else all, the newest first
 * @param kind null for all
 * @param way null for all
 * @param state what became of them; null for all
 * @param days only those asked in so many days; 0 for all
 * @param late only those that should have been decided by now
 * @param words each of which stands in the line of a request; empty for all
 * @param after the last line of the page before; null for the beginning
 */
public record RequestQuery(
        boolean waiting,
        @Nullable Kind kind,
        @Nullable Way way,
        @Nullable State state,
        int days,
        boolean late,
        String words,
        @Nullable After after) {

    /** All of these, from the beginning. */
    public static RequestQuery of(boolean waiting) {
        return new RequestQuery(waiting, null, null, null, 0, false, "", null);
    }

    /** The same, from there on. */
    public RequestQuery from(@Nullable After place) {
        return new RequestQuery(waiting, kind, way, state, days, late, words, place);
    }

    /** What a line shows, and no more: what the person wrote stands where it is opened. */
    static Stream<String> texts(Request request, String takenDownBy) {
        return Stream.of(String.valueOf(request.number()), request.whose().caseNumber(), takenDownBy);
    }

    /** Where a page ended. */
    public record After(LocalDate due, UUID id) {
        static After of(Request last) {
            return new After(last.dueOn(), last.id());
        }

        /** As it stands in an address. */
        public String written() {
            return due + "_" + id;
        }

        /** The beginning, for what is no place. */
        public static @Nullable After read(@Nullable String written) {
            String[] parts = written == null ? new String[0] : written.split("_");
            if (parts.length != 2) {
                return null;
            }
            try {
                LocalDate due = LocalDate.parse(parts[0]);
                return due.getYear() < 2000 || due.getYear() > 2999 ? null : new After(due, UUID.fromString(parts[1]));
            } catch (IllegalArgumentException | DateTimeException malformed) {
                return null;
            }
        }
    }
}
