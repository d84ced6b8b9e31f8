package org.kapocs.desk.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for a case by its number. Whether there is one it does not know.
 *
 * @param from who asks
 * @param keeping why it is not handed over; null where nobody said so
 * @param said with it
 * @param offer the transfer that answered it
 * @param answerBy a working day; afterwards it is over
 */
public record TransferRequest(
        UUID id,
        Transfer.Side from,
        Wanted wanted,
        RequestState stored,
        @Nullable Keeping keeping,
        String said,
        @Nullable UUID offer,
        Instant askedAt,
        LocalDate answerBy,
        @Nullable Instant endedAt) {
    /** Where it stands that day: unanswered it ends by itself. */
    public RequestState state(LocalDate today) {
        return stored == RequestState.ASKED && answerBy.isBefore(today) ? RequestState.EXPIRED : stored;
    }

    /** Changes once, when somebody ends it. */
    public int version() {
        return stored == RequestState.ASKED ? 1 : 2;
    }
}
