package org.kapocs.desk.seal;

import java.time.Instant;
import java.util.UUID;

/**
 * That a file is sealed.
 *
 * @param note for its keepers; may be empty
 */
public record Seal(UUID id, Danger danger, String note, Instant sealedAt, UUID sealedBy) {

    @Override
    public String toString() {
        return "seal " + id;
    }
}
