package org.kapocs.desk.referral.open;

import java.util.List;
import org.kapocs.desk.contact.FilePart;
import org.kapocs.desk.referral.Referral;
import org.kapocs.desk.referral.ReferralHistory;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** What referrals add to a newcomer's own file. */
@Component
class OwnPart implements FilePart {
    private final ReferralHistory history;

    OwnPart(ReferralHistory history) {
        this.history = history;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Piece> of(Who.CodeHolder who, Language language) {
        List<Referral> own = history.own(who);
        return own.isEmpty() ? List.of() : List.of(new OwnReferrals(own, history.lastSeen(who, own)));
    }
}
