package org.kapocs.desk.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;

/** Moves referrals from state to state and keeps each step. */
@Component
class Moves {
    private final ReferralRows rows;
    private final StepRows steps;
    private final Trail trail;
    private final Clock clock;

    Moves(ReferralRows rows, StepRows steps, Trail trail, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.trail = trail;
        this.clock = clock;
    }

    static Subject subject(Referral referral) {
        return new Subject("referral", referral.id());
    }

    void begun(Who who, Referral draft) {
        step(who, draft, "");
    }

    /**
     * Whether it moved now; false when it had already moved there, by this click's twin.
     *
     * @throws Problem.Conflict when it stands where this move does not begin (any more)
     */
    boolean make(
            Who who,
            Referral referral,
            Move move,
            String reason,
            @Nullable ReferralResult result,
            @Nullable Instant answerBy) {
        if (referral.already(move, reason)) {
            return false;
        }
        referral.refuseUnless(move);
        Referral moved = referral.moved(move, reason, result, clock.instant());
        if (!rows.move(who, move, moved, answerBy)) {
            Referral now = rows.now(who, referral.id()).orElseThrow(Problem.Missing::new);
            if (now.already(move, reason)) {
                return false;
            }
            throw new Problem.Conflict("referral.conflict");
        }
        step(who, moved, reason);
        return true;
    }

    private void step(Who who, Referral referral, String reason) {
        steps.add(who, referral, referral.state(), reason, clock.instant());
        trail.wrote(
                who, subject(referral), "referral." + referral.state().name().toLowerCase(Locale.ROOT));
    }
}
