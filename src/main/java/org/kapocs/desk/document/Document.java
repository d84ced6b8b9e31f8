package org.kapocs.desk.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document in a case, closed.
 *
 * @param card null when it was removed
 * @param edition the scan that counts; null when it was removed
 * @param removedWhy in whose words; empty as long as it is kept
 */
public record Document(
        UUID id,
        UUID caseFile,
        UUID client,
        @Nullable Card card,
        @Nullable Edition edition,
        int version,
        Instant addedAt,
        UUID addedBy,
        @Nullable Instant removedAt,
        @Nullable UUID removedBy,
        String removedWhy) {

    public boolean kept() {
        return card != null && edition != null;
    }

    /** @throws IllegalStateException when it was removed */
    public Card known() {
        if (card == null) {
            throw new IllegalStateException("a removed document says nothing");
        }
        return card;
    }

    /** @throws IllegalStateException when it was removed */
    public Edition scan() {
        if (edition == null) {
            throw new IllegalStateException("a removed document has no scan");
        }
        return edition;
    }

    /** Whether it is not valid any more on this day. */
    public boolean over(LocalDate today) {
        return card != null
                && card.label().until() != null
                && card.label().until().isBefore(today);
    }

    /** Whether its last day is within sixty days. */
    public boolean runsOut(LocalDate today) {
        LocalDate until = card == null ? null : card.label().until();
        return until != null && !until.isBefore(today) && until.minusDays(60).isBefore(today);
    }
}
