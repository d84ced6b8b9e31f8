package org.kapocs.desk.referral;

import java.time.Instant;
import java.util.UUID;

/** What who refers and who is asked have written to each other; no newcomer reads it. */
public record Turn(UUID referral, Instant at, Side side, UUID account, String text) {
    /** Who wrote it. Named {@code referral.side.<NAME>}. */
    public enum Side {
        /** The organization that refers. */
        ASKER,
        /** The organization that is asked. */
        DESK;

        Side other() {
            return this == ASKER ? DESK : ASKER;
        }
    }
}
