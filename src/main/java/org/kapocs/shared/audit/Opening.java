package org.kapocs.shared.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody opened a file: what the client may know of it (dates and purposes; CJEU C-579/21).
 *
 * @param kind the kind of {@link org.kapocs.shared.access.Who}: staff, link, code
 * @param organization the organization for which they looked, where there is one
 */
public record Opening(Instant at, String kind, Optional<UUID> organization, Purpose purpose) {}
