package org.kapocs.desk.referral;

import static org.kapocs.desk.referral.ReferralState.*;

import java.util.EnumSet;
import java.util.Set;

/** What can be done with a referral, from where, and where it leads. The whole state machine. */
enum Move {
    SEND(REQUESTED, DRAFT),
    RECEIVE(RECEIVED, REQUESTED),
    ACCEPT(ACCEPTED, REQUESTED, RECEIVED),
    DECLINE(REJECTED, REQUESTED, RECEIVED),
    START(IN_PROGRESS, ACCEPTED, ON_HOLD),
    HOLD(ON_HOLD, ACCEPTED, IN_PROGRESS),
    COMPLETE(COMPLETED, ACCEPTED, IN_PROGRESS, ON_HOLD),
    FAIL(FAILED, ACCEPTED, IN_PROGRESS, ON_HOLD),
    CANCEL(CANCELLED, DRAFT, REQUESTED, RECEIVED, ACCEPTED, IN_PROGRESS, ON_HOLD),
    EXPIRE(EXPIRED, REQUESTED, RECEIVED);

    private final ReferralState to;
    private final Set<ReferralState> from;

    Move(ReferralState to, ReferralState... from) {
        this.to = to;
        this.from = EnumSet.of(from[0], from);
    }

    ReferralState to() {
        return to;
    }

    boolean possibleFrom(ReferralState state) {
        return from.contains(state);
    }

    /** Names, for the database. */
    String[] from() {
        return ReferralState.names(from);
    }
}
