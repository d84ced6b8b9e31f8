package org.kapocs.shared.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter that is not sent.
 *
 * @param kind what gave rise to it, such as {@code referral}
 * @param whole whether it can be tried again: what it says is erased 30 days after it was given up
 */
public record Unsent(UUID id, String kind, Instant postedAt, int tries, LetterState state, boolean whole) {}
