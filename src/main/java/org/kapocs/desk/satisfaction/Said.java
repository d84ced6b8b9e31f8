package org.kapocs.desk.satisfaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a client has said already, for themselves.
 *
 * @param picture null when it was counted and is known nowhere any more
 * @param wrote whether there are words of theirs; they are not shown again, on a telephone that others may see
 * @param until when it can be changed; null when it was counted, and known no more
 */
public record Said(
        @Nullable Picture picture,
        boolean wrote,
        boolean callBack,
        @Nullable Instant until) {
    /** Whether it can still be changed then. */
    public boolean changes(Instant now) {
        return until != null && now.isBefore(until);
    }
}
