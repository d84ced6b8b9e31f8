package org.kapocs.desk.transfer;

import org.jspecify.annotations.Nullable;
import org.kapocs.shared.table.Place;

/**
 * Which requests for cases to list.
 *
 * @param why null for all
 * @param state how those that we made stand; null for all
 * @param days only those asked in so many days; 0 for all
 * @param words each of which the line of a request shows; empty for all
 * @param after the last line of the page before; null for the beginning
 */
public record AskedQuery(
        View view,
        @Nullable Why why,
        @Nullable RequestState state,
        int days,
        String words,
        @Nullable Place after) {

    /** Which of them. */
    public enum View {
        /** Waiting, for cases that the reader answers for; what is answered first stands first. */
        OF_US,
        /** Those that we made, the newest first. */
        BY_US
    }

    /** All of this view, from the beginning. */
    public static AskedQuery of(View view) {
        return new AskedQuery(view, null, null, 0, "", null);
    }

    /** The same, from there on. */
    public AskedQuery from(@Nullable String place) {
        return new AskedQuery(view, why, state, days, words, Place.read(place));
    }
}
