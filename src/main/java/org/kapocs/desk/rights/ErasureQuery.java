package org.kapocs.desk.rights;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which erasures that are over to list, the newest first.
 *
 * @param stage done or stopped; null for both
 * @param ground null for all
 * @param days only those proposed in so many days; 0 for all
 * @param words each of which the line of an erasure shows; empty for all
 * @param after the last line of the page before; null for the beginning
 */
public record ErasureQuery(
        @Nullable Stage stage,
        @Nullable Ground ground,
        int days,
        String words,
        @Nullable UUID after) {

    /** All of them. */
    public static ErasureQuery all() {
        return new ErasureQuery(null, null, 0, "", null);
    }

    /** The same, from there on. */
    public ErasureQuery from(@Nullable String place) {
        return new ErasureQuery(stage, ground, days, words, place == null ? null : UUID.fromString(place));
    }
}
