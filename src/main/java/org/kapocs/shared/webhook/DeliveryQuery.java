package org.kapocs.shared.webhook;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the log to list, the newest first.
 *
 * @param receiver to whom; null for all
 * @param kind what happened; empty for all
 * @param state what became of it; null for all
 * @param hindrance what stood in the way last; null for all
 * @param days only what happened in so many days; 0 for all
 * @param words each of which a line shows; empty for all
 * @param after the last line of the page before; null for the beginning
 */
public record DeliveryQuery(
        @Nullable UUID receiver,
        String kind,
        Delivery.@Nullable State state,
        @Nullable Hindrance hindrance,
        int days,
        String words,
        @Nullable UUID after) {

    /** All of it. */
    public static DeliveryQuery all() {
        return new DeliveryQuery(null, "", null, null, 0, "", null);
    }

    /** The same, from there on. */
    public DeliveryQuery from(@Nullable String place) {
        return new DeliveryQuery(
                receiver, kind, state, hindrance, days, words, place == null ? null : UUID.fromString(place));
    }
}
