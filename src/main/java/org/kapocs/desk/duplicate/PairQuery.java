package org.kapocs.desk.duplicate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Sign;

/**
 * Which pairs to list.
 *
 * @param sign that they have in common; null for all
 * @param words each of which stands in the names of a pair; empty for all
 * @param after the last pair of the page before; null for the beginning
 */
public record PairQuery(
        PairState state,
        @Nullable Sign sign,
        String words,
        @Nullable After after) {

    /** All of these, from the beginning. */
    public static PairQuery of(PairState state) {
        return new PairQuery(state, null, "", null);
    }

    PairQuery from(@Nullable After place) {
        return new PairQuery(state, sign, words, place);
    }

    /** A place in the list, behind the pair of which this is true. */
    public record After(int points, UUID one, UUID other) {
        static After of(Pair pair) {
            return new After(pair.points(), pair.one(), pair.other());
        }

        /** As it stands in an address. */
        public String written() {
            return points + "_" + one + "_" + other;
        }

        /** The beginning, for what is no place. */
        public static @Nullable After read(@Nullable String written) {
            String[] parts = written == null ? new String[0] : written.split("_");
            try {
                return parts.length == 3
                        ? new After(Integer.parseInt(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2]))
                        : null;
            } catch (IllegalArgumentException malformed) {
                return null;
            }
        }
    }
}
