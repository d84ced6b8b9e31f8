package org.kapocs.desk.referral;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    private final DeskRows desks;
    private final Moves moves;
    private final Shares shares;
    private final Links links;
    private final ReferralLetters letters;
    private final Clock clock;

    Endings(
            ReferralRows rows,
            DeskRows desks,
            Moves moves,
            Shares shares,
            Links links,
            ReferralLetters letters,
            Clock clock) {
        this.rows = rows;
        this.desks = desks;
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

    /** Whatever is shown of this client, or may be soon, without a consent in force that covers it. */
    public void endUncovered(Who.Machine who, UUID client) {
        rows.liveOf(who, client).forEach(live -> {
            if (shares.coverage(who, live) instanceof Coverage.Refused refused) {
                boolean expired = refused.reason() == Coverage.Reason.EXPIRED;
                end(who, live, expired ? Referral.Ending.CONSENT_EXPIRED : Referral.Ending.CONSENT_WITHDRAWN);
            }
        });
    }

    /**
     * The clients of whom a recipient may see something now or soon, as far as a consent of theirs does not hold today: what
     * is sent was covered, and stays so while all of them hold.
     */
    @Transactional(readOnly = true)
    public Set<UUID> mayBeUncovered(Who.Machine who) {
        return shares.mayBeUncovered(who, rows.clientsShown(who));
    }

    /** Nobody goes on being asked, or shown anything, for a case that is closed; what was reported stays. */
    public void endWithCase(Who.Machine who, UUID caseFile) {
        rows.unfinishedOf(who, caseFile).forEach(each -> end(who, each, Referral.Ending.CASE_CLOSED));
    }

    /** Those that nobody answered in time. */
    @Transactional(readOnly = true)
    public List<Referral> unanswered(Who.Machine who) {
        return rows.unanswered(who, clock.instant());
    }

    /** Those at a desk that nobody has answered for too long, and of which it was not told. */
    @Transactional(readOnly = true)
    public List<UUID> silent(Who.Machine who) {
        return desks.silent(who, clock.instant().minus(Silence.TO_ANSWER));
    }

    /** Tells who is asked, once, that one still waits. */
    public void tellLate(Who.Machine who, UUID id) {
        if (desks.toldLate(who, id, clock.instant())) {
            rows.now(who, id)
                    .ifPresent(late -> letters.toDesk(who, late, "desklate", Objects.requireNonNull(late.answerBy())));
        }
    }

    /** Nobody answered this one in time. */
    public void expire(Who.Machine who, Referral referral) {
        if (moves.make(who, referral, Move.EXPIRE, Referral.Ending.NO_ANSWER.name(), null, null)) {
            links.revoke(referral.id());
        }
    }
}
