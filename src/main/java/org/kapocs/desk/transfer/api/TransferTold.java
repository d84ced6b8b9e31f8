package org.kapocs.desk.transfer.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.transfer.Ending;
import org.kapocs.desk.transfer.Goes;
import org.kapocs.desk.transfer.Refusal;
import org.kapocs.desk.transfer.Transfer;
import org.kapocs.desk.transfer.TransferState;
import org.kapocs.desk.transfer.Why;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.program.Means;

/** A case is offered to somebody else to answer for. Whose it is, who is offered it reads after accepting it. */
record TransferTold(
        UUID id,

        @Means("The case, where it is one of one's own organization.") @Nullable
        UUID caseId,

        @Means("Its number, where one's own organization offered it.") @Nullable
        String number,

        UUID fromOrganization,
        String fromName,
        UUID toOrganization,
        String toName,

        @Means("The account of whom it is offered to, in one's own organization; null for anybody there.") @Nullable
        UUID toAccount,

        Why why,

        @Means("What is to be known before it is accepted; names nobody.")
        String asked,

        @Means("Why another organization may have it; null inside of one.") @Nullable
        LegalBasis basis,

        @Means("How much went along when it was offered.") Goes goes,
        TransferState state,

        @Means(
                value = "Why it came to nothing, where it did.",
                of = {Refusal.class, Ending.class})
        @Nullable
        String answer,

        String words,
        Instant offeredAt,
        @Means("A working day.") LocalDate answerBy,
        @Nullable Instant endedAt,
        @Means("The same as in the ETag.") int version) {

    /** @param ours whether the reader may see the case */
    static TransferTold of(Transfer each, UUID here, boolean ours) {
        boolean given = each.from().organization().equals(here);
        boolean taken = each.to().organization().equals(here);
        return new TransferTold(
                each.id(),
                ours ? each.caseFile() : null,
                given ? each.number() : null,
                each.from().organization(),
                each.from().name(),
                each.to().organization(),
                each.to().name(),
                taken ? each.to().account() : null,
                each.why(),
                each.asked(),
                each.basis(),
                each.goes(),
                each.state(),
                each.answer(),
                each.words(),
                each.offeredAt(),
                each.answerBy(),
                each.endedAt(),
                each.version());
    }
}
