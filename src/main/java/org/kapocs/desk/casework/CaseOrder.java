package org.kapocs.desk.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Moment;

/** In which order cases are listed, and how a place in it is written. */
enum CaseOrder {
    /** Those opened last first. */
    NEWEST("f.id desc", "f.id < :after_id"),
    /** Those opened first first. */
    OLDEST("f.opened_at, f.id", "(f.opened_at, f.id) > (:after_at, :after_id)"),
    /** Those in which nothing was done for the longest first. */
    UNTOUCHED("f.touched_at, f.id", "(f.touched_at, f.id) > (:after_at, :after_id)");

    final String by;
    final String beyond;

    CaseOrder(String by, String beyond) {
        this.by = by;
        this.beyond = beyond;
    }

    /** A place in the list: that of this case. */
    record Place(@Nullable Instant at, UUID id) {}

    String token(CaseRow row) {
        UUID id = row.file().id();
        return switch (this) {
            case NEWEST -> id.toString();
            case OLDEST -> row.file().openedAt() + "_" + id;
            case UNTOUCHED -> row.lastAt() + "_" + id;
        };
    }

    /** The place; empty, which is the beginning, for what is no place in this order. */
    Optional<Place> read(String token) {
        String[] parts = token.split("_");
        if (parts.length != (this == NEWEST ? 1 : 2)) {
            return Optional.empty();
        }
        try {
            Instant at = this == NEWEST ? null : Moment.read(parts[0]);
            return Optional.of(new Place(at, UUID.fromString(parts[parts.length - 1])));
        } catch (IllegalArgumentException | DateTimeException tampered) {
            return Optional.empty();
        }
    }
}
