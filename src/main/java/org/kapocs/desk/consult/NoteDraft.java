package org.kapocs.desk.consult;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kapocs.facts.knowledge.Wording;

/**
 * A note that somebody wrote out of an answer and that waits for a second pair of eyes. When it is published this row
 * goes, and with it the way back.
 *
 * @param returned why it was given back to who wrote it; empty while it waits
 * @param version changes with every change
 */
public record NoteDraft(
        UUID id,
        UUID consultation,
        Wording wording,
        LocalDate reviewOn,
        UUID writtenBy,
        Instant writtenAt,
        String returned,
        int version) {

    public boolean waits() {
        return returned.isEmpty();
    }
}
