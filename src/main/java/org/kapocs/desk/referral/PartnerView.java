package org.kapocs.desk.referral;

import java.util.Optional;

/**
 * What a recipient may see of a referral at a moment.
 *
 * @param before empty when it is over, or no consent covers it any more
 * @param shared the sections, while it is accepted and not over
 */
public record PartnerView(Referral referral, Optional<Preview> before, Optional<Shared> shared) {

    static PartnerView closed(Referral referral) {
        return new PartnerView(referral, Optional.empty(), Optional.empty());
    }

    static PartnerView asking(Referral referral, Preview before) {
        return new PartnerView(referral, Optional.of(before), Optional.empty());
    }

    static PartnerView sharing(Referral referral, Shares.Whole whole) {
        return new PartnerView(referral, Optional.of(whole.before()), Optional.of(whole.after()));
    }

    /** Whether nothing is left to see or to do. */
    public boolean over() {
        return before.isEmpty();
    }
}
