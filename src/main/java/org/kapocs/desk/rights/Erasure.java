package org.kapocs.desk.rights;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is erased: who wants it, who approved it, how far it has come. When it is done it names nobody, and is the
 * proof.
 *
 * @param number by which people speak of it
 * @param round those that were proposed together; null for one that was asked
 * @param label the number of a case, as long as there is one
 * @param notBefore until when it can be stopped; null before it is approved
 * @param rows how many rows were erased
 * @param proof the hash that stands in the trail; null before it is done
 */
public record Erasure(
        UUID id,
        long number,
        UUID organization,
        Ground ground,
        @Nullable UUID request,
        @Nullable UUID round,
        @Nullable UUID client,
        @Nullable UUID contact,
        String label,
        Stage stage,
        Instant proposedAt,
        UUID proposedBy,
        @Nullable Instant approvedAt,
        @Nullable UUID approvedBy,
        @Nullable Instant notBefore,
        @Nullable Instant begunAt,
        @Nullable Instant doneAt,
        long rows,
        byte @Nullable [] proof,
        int version) {

    /** Whether it can still be stopped. */
    public boolean canStop() {
        return stage == Stage.PROPOSED || stage == Stage.APPROVED;
    }

    /** Whether this person can approve it: another than who wants it. */
    public boolean canApprove(UUID account) {
        return stage == Stage.PROPOSED && !proposedBy.equals(account);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Erasure erasure && erasure.id.equals(id) && erasure.version == version;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "erasure " + number;
    }
}
