package org.kapocs.desk.transfer.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.transfer.Keeping;
import org.kapocs.desk.transfer.RequestState;
import org.kapocs.desk.transfer.TransferRequest;
import org.kapocs.desk.transfer.Why;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.program.Means;

/** A case is asked for by its number. */
record RequestTold(
        UUID id,

        @Means("As it was asked for, whether or not there is such a case.")
        String number,

        @Means("The case of that number, for who may see it and did not ask themselves.") @Nullable
        UUID caseId,

        UUID organization,
        @Means("The organization that asks.") String organizationName,
        Why why,
        String words,

        @Means("How the client said yes to who asks.") HowGiven agreed,
        RequestState state,
        @Means("Why it is not handed over.") @Nullable Keeping keeping,
        String said,
        @Means("The transfer that answered it.") @Nullable UUID transfer,
        Instant askedAt,

        @Means("A working day; unanswered it is over afterwards.")
        LocalDate answerBy,

        @Nullable Instant endedAt,
        @Means("The same as in the ETag.") int version) {

    static RequestTold of(TransferRequest each, @Nullable UUID caseFile, LocalDate today) {
        return new RequestTold(
                each.id(),
                each.wanted().number(),
                caseFile,
                each.from().organization(),
                each.from().name(),
                each.wanted().why(),
                each.wanted().words(),
                each.wanted().agreed(),
                each.state(today),
                each.keeping(),
                each.said(),
                each.offer(),
                each.askedAt(),
                each.answerBy(),
                each.endedAt(),
                each.version());
    }
}
