package org.kapocs.desk.referral;

import java.util.Optional;

/**
 * Which sent referrals to list.
 *
 * @param text a case number or a name, as it is looked for among cases; empty for all
 * @param after the token of the page before
 */
public record ReferralQuery(View view, String text, ReferralFilter filter, Optional<String> after) {
    /** Whose, and which. Named {@code referral.list.<NAME>}. */
    public enum View {
        /** Sent by me, and not over. */
        MINE,
        /** Sent by my organization, and not over. */
        OURS,
        /** Those of my organization that are over. */
        OVER,
        /** All of my organization, of cases that were looked for. */
        SEARCH
    }
}
