package org.kapocs.facts.directory;

import java.util.Optional;
import java.util.UUID;

/**
 * Where a referral to a service goes.
 *
 * @param organizationId of HSDS; empty when the source does not tell
 * @param language of the service's own texts, for the letter
 */
public record ReferralAddress(
        UUID service,
        String serviceName,
        Optional<UUID> organizationId,
        String organization,
        String email,
        String language) {}
