package org.kapocs.shared.veil;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapocs.shared.web.Span;

/**
 * A seal, as far as the rule goes.
 *
 * @param records of one person, all of them
 * @param keepers the accounts to which it is open, whether they are active or not
 * @param opened until when it is open to whom else
 */
public record Closed(UUID seal, Set<UUID> records, Set<UUID> keepers, Map<UUID, Instant> opened) {

    /** Until when it is open to them who are no keeper; empty when it is not. */
    public Optional<Instant> until(UUID account, Instant now) {
        return Optional.ofNullable(opened.get(account)).filter(end -> Span.until(end, Veil.OPEN, now));
    }
}
