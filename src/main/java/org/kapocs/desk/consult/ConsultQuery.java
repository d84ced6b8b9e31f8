package org.kapocs.desk.consult;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Moment;

/**
 * Which questions to list.
 *
 * @param field in which alone; null for all
 * @param language the tag of the language in which alone; empty for all
 * @param mine only those that I asked, have taken or answered
 * @param late only those that should have been answered
 * @param words each of which the list shows in a line; empty for all lines
 * @param after the last line of the page before; null for the beginning
 */
public record ConsultQuery(
        View view,
        @Nullable Field field,
        String language,
        boolean mine,
        boolean late,
        String words,
        @Nullable After after) {

    public ConsultQuery(View view) {
        this(view, null, "", false, false, "", null);
    }

    /** The same, from there on. */
    public ConsultQuery from(@Nullable After place) {
        return new ConsultQuery(view, field, language, mine, late, words, place);
    }

    /**
     * A place in the list.
     *
     * @param place 0 for what comes first in this view
     * @param at when it is due, or was answered
     */
    public record After(int place, Instant at, UUID id) {
        /** As it stands in an address. */
        public String written() {
            return place + "_" + at + "_" + id;
        }

        /** The beginning, for what is no place. */
        public static @Nullable After read(@Nullable String written) {
            String[] parts = written == null ? new String[0] : written.split("_");
            if (parts.length != 3) {
                return null;
            }
            try {
                return new After(Integer.parseInt(parts[0]), Moment.read(parts[1]), UUID.fromString(parts[2]));
            } catch (IllegalArgumentException | DateTimeException malformed) {
                return null;
            }
        }
    }
}
