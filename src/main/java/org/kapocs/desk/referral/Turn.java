package org.kapocs.desk.referral;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What who refers and who is asked have written to each other; no newcomer reads it.
 *
 * @param files how many go with it
 */
public record Turn(UUID id, UUID referral, Instant at, Side side, UUID account, String text, int files) {
    private static final int LONGEST = 2_000;

    /** Why that cannot be written to the other side, as a code; null where it can. */
    public static @Nullable String fault(String text) {
        String words = text.strip();
        if (words.isEmpty()) {
            return "referral.turn.error.empty";
        }
        return words.length() > LONGEST ? "referral.asked.error.long" : null;
    }

    /** Those of these with which files go. */
    public static List<UUID> withFiles(Collection<Turn> turns) {
        return turns.stream().filter(turn -> turn.files() > 0).map(Turn::id).toList();
    }

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
