package org.kapocs.shared.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ended: by what the list is ordered, a day or a moment in microseconds, and which line there. */
public record Place(long by, UUID id) {

    public static Place of(LocalDate day, UUID id) {
        return new Place(day.toEpochDay(), id);
    }

    public static Place of(Instant moment, UUID id) {
        return new Place(ChronoUnit.MICROS.between(Instant.EPOCH, moment), id);
    }

    public LocalDate day() {
        return LocalDate.ofEpochDay(Math.clamp(by, 0, 400_000));
    }

    public Instant moment() {
        return Instant.EPOCH.plus(Math.clamp(by, 0, 30_000_000_000_000_000L), ChronoUnit.MICROS);
    }

    /** As it stands in an address. */
    @Override
    public String toString() {
        return by + "_" + id;
    }

    /** The beginning, for what is no place. */
    public static @Nullable Place read(@Nullable String written) {
        String[] parts = written == null ? new String[0] : written.split("_");
        try {
            return parts.length == 2 ? new Place(Long.parseLong(parts[0]), UUID.fromString(parts[1])) : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
