package org.kapocs.facts.directory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An import as it stands.
 *
 * @param dryRun only tried: the report tells what would have happened
 * @param progress of the file, in percent
 * @param failure the end of a message key {@code directory.import.reason.*}; nothing of the file was kept
 * @param place where in the file it failed
 * @param counts lines of the report by kind
 * @param keepsFile whether what was tried can be imported without being sent again
 * @param resting how many of the taken do not work, as their source says
 * @param withdrawn whether what it brought is inactive because it was withdrawn
 */
public record Import(
        UUID id,
        String fileName,
        String language,
        boolean dryRun,
        State state,
        int progress,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Optional<String> failure,
        String place,
        Map<Kind, Integer> counts,
        boolean keepsFile,
        int resting,
        boolean withdrawn) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        /** The house was stopped while it ran; nothing of it was kept. */
        INTERRUPTED
    }

    /** What became of a record. */
    public enum Kind {
        TAKEN,
        CHANGED,
        UNCHANGED,
        MERGED,
        REFUSED,
        /** Said about a record or the file, beside what became of it. */
        NOTICE
    }

    /**
     * One line of the report.
     *
     * @param place where in the file
     * @param reason the end of a message key {@code directory.import.reason.*}; empty when there is nothing to say
     * @param detail fields, codes and ids; not words
     */
    public record Line(
            int n, Kind kind, String place, Optional<UUID> service, String name, String reason, String detail) {}

    /** The end of the message key {@code directory.import.state.*} that says how it stands. */
    public String standing() {
        return withdrawn ? "WITHDRAWN" : state.name();
    }

    public int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
