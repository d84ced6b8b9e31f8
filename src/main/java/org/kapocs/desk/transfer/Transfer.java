package org.kapocs.desk.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.privacy.LegalBasis;

/**
 * A case is offered to somebody else to answer for. The owner stays until it is accepted.
 *
 * @param number of the case, by which whoever gave it knows it afterwards
 * @param from who offers it
 * @param to whom it is offered to; without an account anybody there may take it
 * @param asked in the words of who offers it; read before it is accepted, so it names nobody
 * @param basis why another organization may have it; null inside of one
 * @param answer a name of {@link Refusal} or {@link Ending}, as the state has one
 * @param words said with it
 * @param owner who answers for it since it was accepted
 * @param answerBy a working day
 * @param version changes with every change
 */
public record Transfer(
        UUID id,
        UUID caseFile,
        String number,
        Side from,
        Side to,
        Why why,
        String asked,
        @Nullable LegalBasis basis,
        Goes goes,
        TransferState state,
        @Nullable String answer,
        String words,
        @Nullable UUID owner,
        Instant offeredAt,
        LocalDate answerBy,
        @Nullable Instant endedAt,
        int version) {
    /**
     * One of the two.
     *
     * @param name of the organization, when it was offered
     */
    public record Side(
            UUID organization, String name, @Nullable UUID account) {}

    /** Whether it stays in the organization. */
    public boolean inside() {
        return from.organization().equals(to.organization());
    }

    /** As it is there for that organization: words about a case that it never got are not its to read any more. */
    Transfer readBy(UUID organization) {
        if (open() || state == TransferState.ACCEPTED || from.organization().equals(organization)) {
            return this;
        }
        return new Transfer(
                id, caseFile, number, from, to, why, "", basis, goes, state, answer, words, owner, offeredAt, answerBy,
                endedAt, version);
    }

    public boolean open() {
        return state == TransferState.OFFERED;
    }

    /** Whether nobody answered in time. */
    public boolean late(LocalDate today) {
        return open() && answerBy.isBefore(today);
    }

    /** The message key of why it came to nothing; null where it did not. */
    public @Nullable String answerKey() {
        return answer == null ? null : "transfer." + (state == TransferState.ENDED ? "ending." : "refusal.") + answer;
    }
}
