package org.kapocs.desk.duplicate;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Sign;

/**
 * Two records that may be one person's.
 *
 * @param one the older record; it is kept when they are joined
 * @param decidedAt null while it is proposed, as is who decided
 */
public record Pair(
        UUID one,
        UUID other,
        PairState state,
        Set<Sign> signs,
        int points,
        Instant foundAt,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy) {

    /** The record beside this one. */
    public UUID beside(UUID client) {
        return client.equals(one) ? other : one;
    }
}
