package org.kapocs.desk.referral;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.ReferralState.*;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MoveTest {
    /** The whole table, written down a second time: from each state, where one can get. */
    private static final Map<ReferralState, Set<Move>> TABLE = Map.ofEntries(
            entry(DRAFT, Set.of(Move.SEND, Move.CANCEL)),
            entry(REQUESTED, Set.of(Move.RECEIVE, Move.ACCEPT, Move.DECLINE, Move.CANCEL, Move.EXPIRE)),
            entry(RECEIVED, Set.of(Move.ACCEPT, Move.DECLINE, Move.CANCEL, Move.EXPIRE)),
            entry(ACCEPTED, Set.of(Move.START, Move.HOLD, Move.COMPLETE, Move.FAIL, Move.CANCEL)),
            entry(IN_PROGRESS, Set.of(Move.HOLD, Move.COMPLETE, Move.FAIL, Move.CANCEL)),
            entry(ON_HOLD, Set.of(Move.START, Move.COMPLETE, Move.FAIL, Move.CANCEL)),
            entry(REJECTED, Set.of()),
            entry(COMPLETED, Set.of()),
            entry(FAILED, Set.of()),
            entry(CANCELLED, Set.of()),
            entry(EXPIRED, Set.of()));

    @Test
    void from_each_state_exactly_these_moves_are_possible() {
        for (ReferralState state : ReferralState.values()) {
            assertThat(Arrays.stream(Move.values())
                            .filter(move -> move.possibleFrom(state))
                            .collect(Collectors.toSet()))
                    .as(state.name())
                    .isEqualTo(TABLE.get(state));
        }
    }

    @Test
    void only_between_sending_and_the_end_is_a_referral_live_and_only_after_accepting_is_anything_shared() {
        assertThat(ReferralState.LIVE).containsExactlyInAnyOrder(REQUESTED, RECEIVED, ACCEPTED, IN_PROGRESS, ON_HOLD);
        assertThat(Arrays.stream(ReferralState.values()).filter(ReferralState::sharing))
                .containsExactly(ACCEPTED, IN_PROGRESS, ON_HOLD);
    }
}
