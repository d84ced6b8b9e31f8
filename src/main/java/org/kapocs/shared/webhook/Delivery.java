package org.kapocs.shared.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is told to one receiver, as the log shows it. Names nothing to which it happened.
 *
 * @param id the same in every try: by it the receiver knows that it was told before
 * @param triedAt when it was last tried
 * @param dueAt when it is tried next, as long as it waits
 * @param code the status that the receiver answered last
 */
public record Delivery(
        UUID id,
        String kind,
        Instant happenedAt,
        State state,
        int tries,
        Instant dueAt,
        @Nullable Instant triedAt,
        @Nullable Integer code,
        @Nullable Hindrance hindrance) {

    /** Named {@code webhook.delivery.<NAME>}. */
    public enum State {
        WAITING,
        DELIVERED,
        /** Given up, as often as it was tried. */
        FAILED,
        /** An administrator decided that it need not be told. */
        DROPPED
    }
}
