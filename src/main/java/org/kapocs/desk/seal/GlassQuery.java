package org.kapocs.desk.seal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which emergency openings to list, the newest first.
 *
 * @param stands how it was reviewed; null for all
 * @param why null for all
 * @param account who opened; null for everybody
 * @param days only those of so many days; 0 for all
 * @param words each of which stands in a name that a line shows; empty for all lines
 * @param after the last line of the page before; null for the beginning
 */
public record GlassQuery(
        @Nullable Stands stands,
        @Nullable Why why,
        @Nullable UUID account,
        int days,
        String words,
        @Nullable UUID after) {

    /** How it was reviewed. Named {@code seal.stands.<NAME>}. */
    public enum Stands {
        WAITING("verdict is null"),
        JUSTIFIED("verdict = 'JUSTIFIED'"),
        NOT_JUSTIFIED("verdict = 'NOT_JUSTIFIED'");

        final String rows;

        Stands(String rows) {
            this.rows = rows;
        }
    }

    /** All of them. */
    public static GlassQuery all() {
        return new GlassQuery(null, null, null, 0, "", null);
    }

    /** The same, from there on. */
    public GlassQuery from(@Nullable String place) {
        return new GlassQuery(stands, why, account, days, words, place == null ? null : UUID.fromString(place));
    }
}
