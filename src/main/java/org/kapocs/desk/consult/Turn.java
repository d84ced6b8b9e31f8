package org.kapocs.desk.consult;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said or done about a question.
 *
 * @param account who; null for the house and for the client
 * @param organization theirs
 * @param text somebody's own words; empty where nothing was said
 */
public record Turn(
        UUID consultation,
        Instant at,
        What what,
        @Nullable UUID account,
        @Nullable UUID organization,
        String text) {

    /** Named {@code consult.did.<NAME>}. */
    public enum What {
        ASKED,
        TAKEN,
        GIVEN_BACK,
        ASKED_BACK,
        REPLIED,
        ANSWERED,
        CLOSED,
        OVERDUE,
        WITHDRAWN,
        PASSED_ON,
        CASE_CLOSED,
        CONSENT_GONE;

        /** As the trail says it. */
        String verb() {
            return "consultation." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
