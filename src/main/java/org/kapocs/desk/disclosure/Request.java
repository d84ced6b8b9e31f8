package org.kapocs.desk.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request of an authority, and what became of it.
 *
 * @param caseFile the case it is about, where one is known
 * @param extent what the first who approves says may be given out, and the second approves; null before
 * @param toldOn when the client was told; null when they were not
 * @param silence that they must not be told yet; null when they may be
 * @param version changes with every step
 */
public record Request(
        UUID id,
        Letter letter,
        @Nullable UUID caseFile,
        Instant recordedAt,
        UUID recordedBy,
        State state,
        @Nullable Extent extent,
        @Nullable Judgement first,
        @Nullable Judgement second,
        @Nullable Judgement refusal,
        @Nullable Handover handover,
        @Nullable LocalDate toldOn,
        @Nullable Silence silence,
        int version) {
    /** How many other people must approve before anything may be given out. */
    static final int APPROVALS = 2;

    public Stage stage() {
        if (handover != null) {
            return Stage.HANDED_OVER;
        }
        if (state != State.REFUSED) {
            return Stage.GRANTED;
        }
        if (refusal != null) {
            return Stage.REFUSED;
        }
        return first == null ? Stage.UNDECIDED : Stage.HALF;
    }

    /** Whether somebody can still approve or refuse. */
    public boolean waits() {
        return stage() == Stage.UNDECIDED || stage() == Stage.HALF;
    }

    /** Whether it can still be refused: nothing was handed over. */
    public boolean canRefuse() {
        return waits() || stage() == Stage.GRANTED;
    }

    /** Why this person cannot approve it, as a message key; empty when they can. Two others than who recorded it do. */
    public Optional<String> hindrance(UUID account) {
        if (!waits()) {
            return Optional.of("disclosure.error.decided");
        }
        if (recordedBy.equals(account)) {
            return Optional.of("disclosure.error.own");
        }
        return approvedBy(account) ? Optional.of("disclosure.error.twice") : Optional.empty();
    }

    /** Whether this person was the first to approve, and a second is missing. */
    public boolean canTakeBack(UUID account) {
        return stage() == Stage.HALF && approvedBy(account);
    }

    private boolean approvedBy(UUID account) {
        return first != null && Objects.equals(first.by(), account);
    }
}
