package org.kapocs.desk.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of referrals.
 *
 * @param next the token of the next page; null on the last
 * @param unfinished whether enough was looked at for now, and the next page looks on
 * @param more whether the name that was looked for has more clients than were looked at
 */
public record ReferralLines(
        List<ReferralLine> lines, @Nullable String next, boolean unfinished, boolean more) {}
