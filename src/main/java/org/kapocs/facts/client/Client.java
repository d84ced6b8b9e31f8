package org.kapocs.facts.client;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person whom the client point serves.
 *
 * @param organization in whose compartment the record is
 * @param contact the contact through which the client reads their own file, where there is one
 * @param version changes with each correction
 * @param changedBy the account of whoever registered or last corrected it; null when the client did
 */
public record Client(
        UUID id,
        UUID organization,
        @Nullable UUID contact,
        Person person,
        int version,
        Instant changedAt,
        @Nullable UUID changedBy) {}
