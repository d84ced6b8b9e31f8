package org.kapocs.shared.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;

/** For the bench, which writes a trail without the front door: one entry, with the hash that the front door would give it. */
public record ChainLink(
        long seq,
        Instant at,
        String whoKind,
        @Nullable UUID account,
        @Nullable UUID organization,
        String job,
        Subject subject,
        String what,
        @Nullable String purpose,
        byte[] before,
        byte[] hash) {

    /** The entry that follows a hash. */
    public static ChainLink after(
            long seq, byte[] before, Instant at, Who who, Subject subject, String what, @Nullable Purpose purpose) {
        Entry entry = Entry.of(at, who, subject, what, Optional.ofNullable(purpose));
        return new ChainLink(
                seq,
                entry.at(),
                entry.whoKind(),
                entry.account(),
                entry.organization(),
                entry.job(),
                subject,
                what,
                entry.purpose(),
                before,
                entry.hash(seq, before));
    }
}
