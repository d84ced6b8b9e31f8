package org.kapocs.desk.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the client is told of a task, in the plan that they agreed on.
 *
 * @param said what is to be done, in their language; empty when it is told in that of the staff
 * @param language the tag of their language
 * @param tickedAt when the client said that they have done it; null when they have not
 * @param seenAt when who looks after it saw that
 */
public record Step(
        Doer doer,
        String said,
        String language,
        @Nullable Instant tickedAt,
        @Nullable Instant seenAt) {

    /** Whether the client said that it is done, and nobody has looked yet. */
    public boolean news() {
        return tickedAt != null && seenAt == null;
    }
}
