package org.kapocs.desk.seal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody opened a sealed file without being its keeper.
 *
 * @param words why, in their words
 * @param review null while nobody has said what they think of it
 */
public record Glass(
        UUID id,
        UUID seal,
        UUID client,
        UUID account,
        Why why,
        String words,
        Instant brokenAt,
        Instant until,
        @Nullable Review review) {
    /** After so long without a review it is late. */
    public static final Duration REVIEWED_WITHIN = Duration.ofDays(7);

    /** What a supervisor said of it. */
    public record Review(Verdict verdict, String words, UUID by, Instant at) {}

    public boolean late(Instant now) {
        return review == null && !now.isBefore(brokenAt.plus(REVIEWED_WITHIN));
    }

    @Override
    public String toString() {
        return "glass " + id;
    }
}
