package org.kapocs.desk.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that goes with a message, closed.
 *
 * @param message a message of a contact, or what was written about a referral
 */
record Attachment(UUID id, UUID message, Media media, long bytes, int pieces, int pages, Instant at) {}
