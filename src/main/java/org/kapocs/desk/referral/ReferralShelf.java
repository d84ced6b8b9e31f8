package org.kapocs.desk.referral;

import java.util.List;

/**
 * What stands over every list of referrals.
 *
 * @param mine how many of mine are not over, at most {@link #COUNTED} and one
 * @param ours how many of the organization's are not over, at most {@link #COUNTED} and one
 * @param recipients the organizations that were asked, by name
 */
public record ReferralShelf(int mine, int ours, List<Recipient> recipients) {
    /** Counted no further than is said. */
    public static final int COUNTED = 500;

    /** An organization that was asked. */
    public record Recipient(java.util.UUID id, String name) {}
}
