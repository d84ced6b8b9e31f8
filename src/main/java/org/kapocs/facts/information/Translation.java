package org.kapocs.facts.information;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a page has come in a language.
 *
 * @param machine whether a machine drafted it
 * @param revision changes with every change of a word; sign-offs are of one revision
 * @param subject the account that stands for what it says; null while nobody does
 * @param reader the account that reads the language as their own; null while nobody signed as such
 * @param validUntil the last day on which what was approved last is shown; null when nothing was
 */
public record Translation(
        Written written,
        boolean machine,
        int revision,
        @Nullable UUID subject,
        @Nullable UUID reader,
        @Nullable LocalDate validUntil) {
    static final Translation MISSING = new Translation(Written.MISSING, false, 0, null, null, null);

    /** How far its words are, as they are kept. */
    public enum Written {
        MISSING,
        DRAFT,
        IN_REVIEW,
        APPROVED
    }

    /** As editors see it. Named {@code information.state.<NAME>}. */
    public enum State {
        MISSING,
        DRAFT,
        IN_REVIEW,
        APPROVED,
        EXPIRED
    }

    public State state(LocalDate today) {
        return switch (written) {
            case MISSING -> State.MISSING;
            case DRAFT -> State.DRAFT;
            case IN_REVIEW -> State.IN_REVIEW;
            case APPROVED -> over(today) ? State.EXPIRED : State.APPROVED;
        };
    }

    /** Whether what was approved once is shown no longer. */
    public boolean over(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }

    /** Whether newcomers read something in this language. */
    public boolean open(LocalDate today) {
        return validUntil != null && !validUntil.isBefore(today);
    }
}
