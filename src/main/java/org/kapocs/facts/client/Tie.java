package org.kapocs.facts.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Problem;

/**
 * How two people are related, as it is seen from the first of them.
 *
 * @param relation what the second is to the first; null when nobody said
 * @param ended they were a couple, and are not any more
 * @param kept the second may not know of the first: neither that they come here nor anything else
 * @param speaker which of the two may speak for the other before the law; null when neither may
 * @param ground from what that is known; null when neither may
 * @param paper which paper that was; empty when neither may, or where it was not opened
 */
public record Tie(
        @Nullable Relation relation,
        boolean ended,
        boolean kept,
        @Nullable Speaker speaker,
        @Nullable Ground ground,
        String paper) {
    static final int LONGEST_PAPER = 300;

    /** Who speaks for whom. */
    public enum Speaker {
        /** The first for the second. */
        FIRST,
        /** The second for the first. */
        SECOND
    }

    public Tie {
        paper = paper.strip();
        if (ended && (relation == null || !relation.couple())) {
            throw new Problem.Invalid(Map.of("ended", "client.error.household.ended"));
        }
        if (relation != null && relation.appointed() && speaker != appointed(relation)) {
            throw new Problem.Invalid(Map.of("speaker", "client.error.household.guardian"));
        }
        if ((speaker == null) != (ground == null)) {
            throw new Problem.Invalid(Map.of("ground", "client.error.household.ground"));
        }
    }

    /** No more than what the second is to the first. */
    public static Tie of(@Nullable Relation relation) {
        return new Tie(relation, false, false, null, null, "");
    }

    private static Speaker appointed(Relation relation) {
        return relation == Relation.GUARDIAN ? Speaker.SECOND : Speaker.FIRST;
    }

    /** Nobody speaks for another on somebody's word: the paper is named. */
    void refuseWithoutPaper() {
        if (speaker != null && (paper.isEmpty() || paper.length() > LONGEST_PAPER)) {
            throw new Problem.Invalid(Map.of("paper", "client.error.household.paper"));
        }
    }
}
