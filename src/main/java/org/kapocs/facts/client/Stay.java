package org.kapocs.facts.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Problem;

/**
 * That somebody lives in a household, lived there, or is only related to who does.
 *
 * @param since null when nobody knows
 * @param until null for who lives there now
 * @param elsewhere for who never lived there
 */
public record Stay(@Nullable RoughDate since, @Nullable RoughDate until, boolean elsewhere) {
    /** Lives there, since nobody knows when. */
    public static final Stay HERE = new Stay(null, null, false);

    public static final Stay ELSEWHERE = new Stay(null, null, true);

    public Stay {
        if (elsewhere && (since != null || until != null)) {
            throw new IllegalArgumentException("who never lived there has no time there");
        }
        if (since != null && until != null && until.isBefore(since)) {
            throw new Problem.Invalid(Map.of("until", "client.error.household.until"));
        }
    }

    /** Whether they live there now. */
    public boolean here() {
        return !elsewhere && until == null;
    }
}
