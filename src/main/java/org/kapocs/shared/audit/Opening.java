package org.kapocs.shared.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody opened a file, on one day: what the client may know of it (dates and purposes; CJEU C-579/21).
 *
 * @param kind the kind of {@link org.kapocs.shared.access.Who}: staff, program, link, code, nobody
 * @param organization the organization for which they looked, where there is one
 * @param link the referral by whose one-time link they looked; only whoever sent it knows whom they asked
 * @param purpose empty for somebody who was turned away
 */
public record Opening(
        String kind,
        Optional<UUID> organization,
        Optional<UUID> link,
        Optional<Purpose> purpose,
        int times,
        Instant first,
        Instant last) {}
