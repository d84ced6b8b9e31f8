package org.kapocs.desk.referral;

import java.time.Clock;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Coverage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a referral ends without the provider. */
@Component
@Transactional
class Endings {
    private final ReferralRows rows;
    private final Moves moves;
    private final Shares shares;
    private final Links links;
    private final ReferralLetters letters;
    private final Clock clock;

    Endings(ReferralRows rows, Moves moves, Shares shares, Links links, ReferralLetters letters, Clock clock) {
        this.rows = rows;
        this.moves = moves;
        this.shares = shares;
        this.links = links;
        this.letters = letters;
        this.clock = clock;
    }

    /** Its links stop working, and a recipient who may have seen something is told. */
    public void end(Who who, Referral referral, Referral.Ending why) {
        if (moves.make(who, referral, Move.CANCEL, why.name(), null, null)) {
            links.revoke(referral.id());
            if (referral.state() != ReferralState.DRAFT) {
                letters.close(who, referral);
            }
        }
    }

    /** The client took a consent back: whatever it let this recipient see is closed now, unless another covers it. */
    public void withdrawn(Who who, UUID client, UUID recipient) {
        rows.live(who, client, recipient).stream()
                .filter(live -> shares.coverage(who, live) instanceof Coverage.Refused)
                .forEach(live -> end(who, live, Referral.Ending.CONSENT_WITHDRAWN));
    }

    /** Nobody answered in time. */
    public void expire(Who.Machine who) {
        rows.unanswered(who, clock.instant()).forEach(referral -> {
            if (moves.make(who, referral, Move.EXPIRE, Referral.Ending.NO_ANSWER.name(), null, null)) {
                links.revoke(referral.id());
            }
        });
    }
}
