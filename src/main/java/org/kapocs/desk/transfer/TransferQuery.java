package org.kapocs.desk.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which offers to list.
 *
 * @param why null for all
 * @param state how those that are over ended; null for all
 * @param across only those between organizations
 * @param late only those that nobody answered in time
 * @param days only those offered in so many days; 0 for all
 * @param words each of which the line of an offer shows; empty for all
 * @param after the last line of the page before; null for the beginning
 */
public record TransferQuery(
        Lines.View view,
        @Nullable Why why,
        @Nullable TransferState state,
        boolean across,
        boolean late,
        int days,
        String words,
        @Nullable After after) {

    /** All of this view, from the beginning. */
    public static TransferQuery of(Lines.View view) {
        return new TransferQuery(view, null, null, false, false, 0, "", null);
    }

    /** The same, from there on. */
    public TransferQuery from(@Nullable After place) {
        return new TransferQuery(view, why, state, across, late, days, words, place);
    }

    /** Where a page ended: what waits by the day of its answer, what is over by when it ended, in microseconds. */
    public record After(long place, UUID id) {
        static After of(Transfer last) {
            return new After(
                    last.open()
                            ? last.answerBy().toEpochDay()
                            : ChronoUnit.MICROS.between(Instant.EPOCH, Objects.requireNonNull(last.endedAt())),
                    last.id());
        }

        LocalDate day() {
            return LocalDate.ofEpochDay(Math.clamp(place, 0, 400_000));
        }

        Instant moment() {
            return Instant.EPOCH.plus(Math.clamp(place, 0, 30_000_000_000_000_000L), ChronoUnit.MICROS);
        }

        /** As it stands in an address. */
        public String written() {
            return place + "_" + id;
        }

        /** The beginning, for what is no place. */
        public static @Nullable After read(@Nullable String written) {
            String[] parts = written == null ? new String[0] : written.split("_");
            try {
                return parts.length == 2 ? new After(Long.parseLong(parts[0]), UUID.fromString(parts[1])) : null;
            } catch (IllegalArgumentException malformed) {
                return null;
            }
        }
    }
}
