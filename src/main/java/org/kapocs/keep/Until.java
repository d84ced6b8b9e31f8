package org.kapocs.keep;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** How far a city is brought back: to the backup itself, to a second after it, or as far as its log goes. */
sealed interface Until {
    /** The moment the backup names. */
    record Backup() implements Until {}

    /** Everything that was confirmed up to this moment, and nothing later. */
    record Moment(Instant at) implements Until {}

    /** The end of the log. */
    record Latest() implements Until {}

    /** @param text as a person writes it: in this machine's time, unless it ends with Z or an offset */
    static Until read(@Nullable String text) {
        if (text == null) {
            return new Backup();
        }
        if (text.equals("latest")) {
            return new Latest();
        }
        String iso = text.strip().replace(' ', 'T');
        try {
            Instant at = iso.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).atZone(ZoneId.systemDefault()).toInstant();
            return new Moment(at);
        } catch (DateTimeParseException e) {
            throw new KeepRefused("'" + text + "' is no moment. Write it like '2026-11-28 22:10:05' (the time of this"
                    + " machine), '2026-11-28 22:10:05+01:00', or 'latest'. Nothing was changed.");
        }
    }

    /** As PostgreSQL's setting; none for the end of the log. */
    default @Nullable String setting(Manifest manifest) {
        return switch (this) {
            case Backup() -> "recovery_target_name=" + manifest.fact("point");
            case Moment(Instant at) ->
                "recovery_target_time="
                        + DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'")
                                .withZone(ZoneOffset.UTC)
                                .format(at);
            case Latest() -> null;
        };
    }

    default String words() {
        return switch (this) {
            case Backup() -> "as it was at the backup";
            case Moment(Instant at) -> "as it was at " + shown(at);
            case Latest() -> "as far as its log goes";
        };
    }

    /**
     * To which moment it came back.
     *
     * @param lastWritten when the last that was replayed from the log had been confirmed; null when nothing was
     */
    default String reached(Manifest manifest, @Nullable Instant lastWritten) {
        Instant last = lastWritten == null ? manifest.holds() : lastWritten;
        return switch (this) {
            case Backup() -> "as it was at the backup, at " + shown(manifest.holds());
            case Moment(Instant at) -> "as it was at " + shown(at) + "; the last change in it is of " + shown(last);
            case Latest() -> "as it was at " + shown(last) + ", the last change that its log tells of";
        };
    }

    /** In this machine's time, with the zone, and so that {@link #read} understands it again. */
    static String shown(Instant at) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSxxx")
                .withZone(ZoneId.systemDefault())
                .format(at);
    }
}
