package org.kapocs.desk.satisfaction;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a client is asked how it was, once for a closed case.
 *
 * @param contact through which the client sees the case
 * @param language the tag of the language in which they are asked; {@link #NO_LANGUAGE} when nobody has picked one
 * @param topic of the first level
 * @param sentAt when a letter was written last
 */
public record Question(
        UUID id,
        UUID organization,
        UUID caseFile,
        @Nullable UUID contact,
        String language,
        String topic,
        Ending ending,
        Instant askedAt,
        Instant expiresAt,
        @Nullable Instant sentAt) {
    /** The house speaks none of theirs. */
    public static final String NO_LANGUAGE = "und";

    private static final int DAYS = 30;

    /** When it can be answered no more: after the 30th day from then, which is told as the last. */
    static Instant end(Instant asked, ZoneId city) {
        return asked.atZone(city)
                .toLocalDate()
                .plusDays(DAYS + 1L)
                .atStartOfDay(city)
                .toInstant();
    }

    /** A moment of the last day on which it can be answered. */
    public Instant until() {
        return expiresAt.minusMillis(1);
    }

    /** Whether it can be answered then. */
    public boolean open(Instant now) {
        return now.isBefore(expiresAt);
    }
}
