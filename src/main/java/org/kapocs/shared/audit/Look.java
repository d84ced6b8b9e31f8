package org.kapocs.shared.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody opened a file for a purpose, once or more often.
 *
 * @param kind the kind of {@link org.kapocs.shared.access.Who}: staff, program, link, code, nobody
 * @param account of staff
 * @param organization for which staff looked
 * @param link the referral by whose one-time link a partner looked
 * @param token of the program that looked in the name of staff
 */
public record Look(
        String kind,
        Optional<UUID> account,
        Optional<UUID> organization,
        Optional<UUID> link,
        Optional<UUID> token,
        Optional<Purpose> purpose,
        long times,
        Instant first,
        Instant last) {}
