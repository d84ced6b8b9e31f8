package org.kapocs.desk.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A scan as it was added or replaced.
 *
 * @param number 1 for the first; the highest is the one that counts
 * @param drawn whether it has a thumbnail
 * @param lessened whether something was left out that a reader could miss
 */
public record Edition(
        UUID id,
        UUID document,
        int number,
        Media media,
        long bytes,
        int pieces,
        int pages,
        boolean drawn,
        boolean lessened,
        Instant addedAt,
        UUID addedBy) {}
