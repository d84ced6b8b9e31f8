package org.kapocs.desk.referral;

import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Coverage;
import org.springframework.stereotype.Component;

/**
 * Looks into the file for a recipient, who has no way into it: to the database a partner is somebody who owns one
 * referral and nothing else. What that referral allows is read by the house.
 */
@Component
class PartnerSight {
    private static final Who.Machine HOUSE = new Who.Machine("referral");

    private final Shares shares;
    private final House house;

    PartnerSight(Shares shares, House house) {
        this.shares = shares;
        this.house = house;
    }

    PartnerView of(Referral referral) {
        if (!referral.state().live()) {
            return PartnerView.closed(referral);
        }
        return house.within(HOUSE, () -> covered(referral) ? open(referral) : PartnerView.closed(referral));
    }

    private PartnerView open(Referral referral) {
        return referral.state().sharing()
                ? PartnerView.sharing(referral, shares.whole(HOUSE, referral))
                : PartnerView.asking(referral, shares.preview(HOUSE, referral));
    }

    /** Whether no consent covers it any more. */
    boolean closed(Referral referral) {
        return house.within(HOUSE, () -> !covered(referral));
    }

    private boolean covered(Referral referral) {
        return shares.coverage(HOUSE, referral) instanceof Coverage.Granted;
    }
}
