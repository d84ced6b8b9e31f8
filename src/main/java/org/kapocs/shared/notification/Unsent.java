package org.kapocs.shared.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter that is not sent.
 *
 * @param kind what gave rise to it, such as {@code referral}
 */
public record Unsent(UUID id, String kind, Instant postedAt, LetterState state) {}
