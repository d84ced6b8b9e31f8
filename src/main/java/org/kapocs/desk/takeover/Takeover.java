package org.kapocs.desk.takeover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.privacy.LegalBasis;

/**
 * A list that was kept elsewhere until now, as it stands.
 *
 * @param account who asked for what is done now, and in whose name it is done
 * @param sheets the names of the sheets of the file; one without a name for a file that has none
 * @param sheet which of them, from 0
 * @param head the number of the row that says what stands below it
 * @param basis by what the law lets us keep them; null before somebody has said so
 * @param movedAt when it last went on
 * @param version changes with every step, and not with every row
 */
public record Takeover(
        UUID id,
        UUID organization,
        UUID account,
        String fileName,
        List<String> sheets,
        int sheet,
        int head,
        Mapping mapping,
        @Nullable LegalBasis basis,
        State state,
        Instant sentAt,
        Instant movedAt,
        int version) {

    /** How far it is. Named {@code takeover.state.<NAME>}. */
    public enum State {
        SENT,
        CHECKING,
        CHECKED,
        TAKING,
        PAUSED,
        DONE,
        TAKING_BACK,
        TAKEN_BACK
    }

    /** Whether the house is at work on it. */
    public boolean working() {
        return state == State.CHECKING || state == State.TAKING || state == State.TAKING_BACK;
    }

    /** Whether how it is read can still be changed. */
    public boolean readable() {
        return state == State.SENT || state == State.CHECKING || state == State.CHECKED;
    }
}
