package org.kapocs.shared.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trail, for who may read it.
 *
 * @param seq its number in the chain
 * @param account who it was; null when the house did it by itself
 * @param token of the program that it was in their name, where it was one
 * @param purpose why they looked, where they looked
 * @param hash by which the chain goes on from here, in hexadecimal digits
 */
public record Trace(
        long seq,
        Instant at,
        @Nullable UUID account,
        Optional<UUID> token,
        Subject subject,
        String what,
        Optional<Purpose> purpose,
        String hash) {

    /** Whether it was a program in their name. */
    public boolean program() {
        return token.isPresent();
    }
}
