package org.kapocs.shared.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * That somebody had these roles for a time.
 *
 * @param name as it is today
 * @param until empty while it goes on
 */
public record Tenure(UUID account, String name, Set<Role> roles, Instant since, Optional<Instant> until) {}
