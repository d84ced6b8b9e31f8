package org.kapocs.shared.veil;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a record was closed for a time, or that somebody could see it nevertheless.
 *
 * @param cause the seal or the lock-out
 * @param account who kept it or was locked out; null for a seal, which closes to everybody else
 * @param since null when nobody knows: it has been so for ever
 * @param until null while it goes on
 */
public record Past(
        What what,
        UUID cause,
        @Nullable UUID account,
        @Nullable Instant since,
        @Nullable Instant until) {
    /** What it was. */
    public enum What {
        SEALED,
        /** As a keeper, or through a broken glass. */
        KEPT,
        LOCKED
    }

    /** Whether it held at that moment. */
    public boolean at(Instant moment) {
        return (since == null || !moment.isBefore(since)) && (until == null || moment.isBefore(until));
    }
}
