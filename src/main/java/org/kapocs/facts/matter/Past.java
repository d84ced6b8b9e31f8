package org.kapocs.facts.matter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an entry at some time.
 *
 * @param account who did it; null for the house itself
 * @param facts as they stood afterwards
 * @param sorted where it stood then, if an editor added it; null of what the house brought along
 */
public record Past(
        int version,
        Instant at,
        @Nullable UUID account,
        Did did,
        Facts facts,
        @Nullable Matter sorted) {

    /** Named {@code catalogue.did.<NAME>}. */
    public enum Did {
        /** The house brought it along. */
        BROUGHT,
        /** An editor added it. */
        ADDED,
        REVISED,
        CHECKED,
        /** It was taken out of use. */
        RETIRED,
        RETURNED
    }
}
