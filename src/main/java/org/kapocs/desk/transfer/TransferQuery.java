package org.kapocs.desk.transfer;

import org.jspecify.annotations.Nullable;
import org.kapocs.shared.table.Place;

/**
 * Which offers to list.
 *
 * @param why null for all
 * @param state how those that are over ended; null for all
 * @param across only those between organizations
 * @param late only those that nobody answered in time
 * @param days only those offered in so many days; 0 for all
 * @param words each of which the line of an offer shows; empty for all
 * @param after the last line of the page before; null for the beginning
 */
public record TransferQuery(
        Lines.View view,
        @Nullable Why why,
        @Nullable TransferState state,
        boolean across,
        boolean late,
        int days,
        String words,
        @Nullable Place after) {

    /** All of this view, from the beginning. */
    public static TransferQuery of(Lines.View view) {
        return new TransferQuery(view, null, null, false, false, 0, "", null);
    }

    /** The same, from there on. */
    public TransferQuery from(@Nullable String place) {
        return new TransferQuery(view, why, state, across, late, days, words, Place.read(place));
    }
}
