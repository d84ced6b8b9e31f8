package org.kapocs.desk.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that goes with a message, closed.
 *
 * @param message a message of a contact, or what was written about a referral
 * @param kept the document as which staff who ask find it kept
 */
record Attachment(
        UUID id,
        UUID message,
        Media media,
        long bytes,
        int pieces,
        int pages,
        Instant at,
        @Nullable UUID kept) {
    Attachment(UUID id, UUID message, Media media, long bytes, int pieces, int pages, Instant at) {
        this(id, message, media, bytes, pieces, pages, at, null);
    }

    Attachment as(@Nullable UUID document) {
        return new Attachment(id, message, media, bytes, pieces, pages, at, document);
    }
}
