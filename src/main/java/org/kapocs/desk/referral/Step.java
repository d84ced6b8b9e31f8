package org.kapocs.desk.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a referral's state.
 *
 * @param reason empty where the state has none
 * @param by staff, desk (the provider with an account), link (the provider by a link), code (the client) or machine
 * @param account the member of staff who did it, where one did
 */
public record Step(
        UUID referral,
        Instant at,
        ReferralState state,
        String reason,
        String by,
        @Nullable UUID account) {
    /** The reason of a step by which others are to answer it from now on. */
    public static final String LED = "LED";
}
