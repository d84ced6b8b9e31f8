package org.kapocs.shared.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;

/**
 * One thing that was done or seen. Its hash covers the hash before it, so that the entries form a chain.
 *
 * @param job of a machine: its name; of a link: the referral to which it leads; of a program: its token
 */
record Entry(
        Instant at,
        String whoKind,
        @Nullable UUID account,
        @Nullable UUID organization,
        String job,
        Subject subject,
        String what,
        @Nullable String purpose) {

    /** PostgreSQL keeps microseconds; the hash must be of what is kept. */
    static Entry of(Instant at, Who who, Subject subject, String what, Optional<Purpose> purpose) {
        Instant kept = at.truncatedTo(ChronoUnit.MICROS);
        String why = purpose.map(Purpose::name).orElse(null);
        return switch (who) {
            case Who.Staff staff -> of(kept, staff, subject, what, why);
            case Who.CodeHolder _ -> new Entry(kept, "code", null, null, "", subject, what, why);
            case Who.LinkHolder link ->
                new Entry(kept, "link", null, null, link.referral().toString(), subject, what, why);
            case Who.Machine machine -> new Entry(kept, "machine", null, null, machine.job(), subject, what, why);
            case Who.Nobody _ -> new Entry(kept, "nobody", null, null, "", subject, what, why);
        };
    }

    /** The house did it by itself, in that organization. */
    static Entry of(Instant at, Who.Machine house, UUID organization, Subject subject, String what) {
        Instant kept = at.truncatedTo(ChronoUnit.MICROS);
        return new Entry(kept, "machine", null, organization, house.job(), subject, what, null);
    }

    /** A program acts in somebody's name, and is told apart from them. */
    private static Entry of(Instant at, Who.Staff staff, Subject subject, String what, @Nullable String why) {
        Who.Program program = staff.program();
        String kind = program == null ? "staff" : "program";
        String token = program == null ? "" : program.token().toString();
        return new Entry(at, kind, staff.account(), staff.organization(), token, subject, what, why);
    }

    /** Every field, separated by a character that none of them can contain. */
    String line() {
        return String.join(
                "\u001f",
                at.toString(),
                whoKind,
                String.valueOf(account),
                String.valueOf(organization),
                job,
                subject.kind(),
                subject.id().toString(),
                what,
                String.valueOf(purpose));
    }

    /** SHA-256 of the hash before, its number and every field; {@code audit.append} makes the same. */
    byte[] hash(long seq, byte[] before) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest((seq + "\u001f" + line()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
