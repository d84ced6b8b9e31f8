package org.kapocs.desk.rights;

import org.jspecify.annotations.Nullable;
import org.kapocs.shared.table.Place;

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
        @Nullable Place after) {

    /** All of these, from the beginning. */
    public static RequestQuery of(boolean waiting) {
        return new RequestQuery(waiting, null, null, null, 0, false, "", null);
    }

    /** The same, from there on. */
    public RequestQuery from(@Nullable String place) {
        return new RequestQuery(waiting, kind, way, state, days, late, words, Place.read(place));
    }
}
