package org.kapocs.desk.takeover;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lists to list, the newest first.
 *
 * @param state how far they are; null for all
 * @param account who asked for what was done last; null for everybody
 * @param days only those sent in so many days; 0 for all
 * @param words each of which the line of a list shows; empty for all
 * @param after the last list of the page before; null for the beginning
 */
public record TakeoverQuery(
        Takeover.@Nullable State state,
        @Nullable UUID account,
        int days,
        String words,
        @Nullable UUID after) {

    /** All of them, from there on. */
    public static TakeoverQuery after(@Nullable UUID last) {
        return new TakeoverQuery(null, null, 0, "", last);
    }

    /** The same, from there on. */
    public TakeoverQuery from(@Nullable String place) {
        return new TakeoverQuery(state, account, days, words, place == null ? null : UUID.fromString(place));
    }
}
