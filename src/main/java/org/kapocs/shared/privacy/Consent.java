package org.kapocs.shared.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;

/** A consent as it was recorded. It is never changed, only withdrawn. */
public record Consent(
        UUID id,
        GivenConsent given,
        Instant givenAt,
        UUID account,
        @Nullable Instant withdrawnAt,
        @Nullable TakenBack takenBack) {

    /** Who took it back. Null where it was not, or nobody noted it. */
    public enum TakenBack {
        /** With their code. */
        CLIENT,
        /** Staff, on the word of the client. */
        DESK,
        /** A program of theirs. */
        PROGRAM;

        static @Nullable TakenBack by(Who who) {
            return switch (who) {
                case Who.CodeHolder _ -> CLIENT;
                case Who.Staff staff -> staff.program() == null ? DESK : PROGRAM;
                default -> null;
            };
        }
    }

    /** The message that says by whom it was taken back, and {@code when}. */
    public String takenBackKey() {
        return "privacy.takenback." + (takenBack == null ? "UNKNOWN" : takenBack.name());
    }

    /** Whether it lets something be shown on that day. */
    public boolean inForce(LocalDate day) {
        return reasonAgainst(day).isEmpty();
    }

    Optional<Coverage.Reason> reasonAgainst(LocalDate day) {
        if (withdrawnAt != null) {
            return Optional.of(Coverage.Reason.WITHDRAWN);
        }
        if (day.isBefore(given.from())) {
            return Optional.of(Coverage.Reason.NOT_YET);
        }
        return day.isAfter(given.until()) ? Optional.of(Coverage.Reason.EXPIRED) : Optional.empty();
    }

    /** Whether these sections may be shown to that organization on that day, and if not, why. */
    Coverage covers(UUID organization, Set<Section> sections, LocalDate day) {
        if (!given.recipient().organization().equals(organization)) {
            return new Coverage.Refused(Coverage.Reason.NONE);
        }
        var reason = reasonAgainst(day);
        if (reason.isPresent()) {
            return new Coverage.Refused(reason.get());
        }
        return given.sections().containsAll(sections)
                ? new Coverage.Granted(id)
                : new Coverage.Refused(Coverage.Reason.SECTIONS);
    }
}
