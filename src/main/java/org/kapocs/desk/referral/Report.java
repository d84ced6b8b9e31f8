package org.kapocs.desk.referral;

import org.jspecify.annotations.Nullable;

/** What a provider reports after accepting. Named {@code referral.report.<NAME>}. */
public enum Report {
    BEGUN(Move.START, null),
    /** It has to wait, such as for a place. */
    WAITING(Move.HOLD, null),
    HELPED(Move.COMPLETE, null),
    PARTLY(Move.COMPLETE, null),
    DID_NOT_COME(Move.FAIL, ReferralResult.DECLINED_BY_CLIENT),
    DID_NOT_WANT(Move.FAIL, ReferralResult.DECLINED_BY_CLIENT),
    NOT_POSSIBLE(Move.FAIL, ReferralResult.DECLINED_BY_PROVIDER);

    private final Move move;
    private final @Nullable ReferralResult result;

    Report(Move move, @Nullable ReferralResult result) {
        this.move = move;
        this.result = result;
    }

    Move move() {
        return move;
    }

    /** What it settles; null when the client has still to say whether it helped. */
    @Nullable
    ReferralResult result() {
        return result;
    }

    /** Whether it can be said of a referral that stands there. */
    public boolean sayable(ReferralState state) {
        return move.possibleFrom(state);
    }

    /** The message key of its name. */
    public String nameKey() {
        return "referral.report." + name();
    }
}
