package org.kapocs.facts.information;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a page or a fact.
 *
 * @param block empty when it was not done to a single block
 * @param language empty when it was done to all
 * @param account null when the house did it
 */
public record Past(
        String block, String language, Instant at, @Nullable UUID account, Did did, String before, String after) {

    /** Named {@code information.did.<NAME>}. */
    public enum Did {
        BROUGHT,
        MAJOR,
        MINOR,
        STILL_TRUE,
        CHECKED,
        SUBMITTED,
        SUBJECT_SIGNED,
        READER_SIGNED,
        APPROVED,
        TAKEN_DOWN,
        FACT_CHANGED,
        FACT_CHECKED
    }
}
