package org.kapocs.desk.papers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a paper is kept, or was: everything about it that is not sealed.
 *
 * @param reason the message key of the matter or topic for which the help depends on it
 * @param version changes with each correction
 * @param removedAt null while it is kept
 */
public record KeptPaper(
        UUID id,
        Kind kind,
        UUID caseFile,
        UUID client,
        String reason,
        int version,
        Instant recordedAt,
        UUID recordedBy,
        @Nullable Instant removedAt,
        @Nullable UUID removedBy) {

    /** What kind of thing. Named {@code papers.kind.<NAME>} for staff, {@code papers.own.<NAME>} for its owner. */
    public enum Kind {
        DOCUMENT,
        STATUS;

        static Kind of(Paper paper) {
            return paper instanceof Paper.Document ? DOCUMENT : STATUS;
        }
    }

    public boolean kept() {
        return removedAt == null;
    }
}
