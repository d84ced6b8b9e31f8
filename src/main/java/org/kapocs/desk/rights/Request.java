package org.kapocs.desk.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for of what is kept of them.
 *
 * @param number by which people speak of it
 * @param askedBy the account that wrote it down; null when the person did, in their own file
 * @param dueOn by when it must be decided: a month (GDPR 12(3))
 * @param reason told to the person, when it is refused
 * @param was what stood there before a correction
 * @param version changes with every step
 */
public record Request(
        UUID id,
        long number,
        Whose whose,
        Kind kind,
        Way way,
        Shown shown,
        @Nullable Detail detail,
        String words,
        Instant askedAt,
        @Nullable UUID askedBy,
        LocalDate dueOn,
        State state,
        @Nullable Refusal refusal,
        String reason,
        String was,
        String standsNow,
        @Nullable Instant decidedAt,
        int version) {

    public boolean waits() {
        return state == State.ASKED;
    }

    /** Whether it is agreed that they are erased, and was not done yet: then this would not be here. */
    public boolean goes() {
        return kind == Kind.ERASURE && state == State.DONE;
    }

    /** When it is done, unless it is stopped; null when nobody approved it. */
    public @Nullable Instant goesAt() {
        return goes() && decidedAt != null ? decidedAt.plus(Erasures.WAITS) : null;
    }

    /** With the code alone only what was asked with it: what they asked at the desk, nobody with their code undoes. */
    public boolean canTakeBack() {
        return way == Way.OWN_FILE && (waits() || goes());
    }

    public boolean late(LocalDate today) {
        return waits() && dueOn.isBefore(today);
    }
}
