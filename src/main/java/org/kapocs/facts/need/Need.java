package org.kapocs.facts.need;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One need and what became of it.
 *
 * @param service the service of the directory that answered it, where one did
 * @param reason why it stayed unmet, where it did
 * @param settledAt when it was last answered or given up; null while it is open
 */
public record Need(
        UUID id,
        VoicedNeed voiced,
        NeedState state,
        @Nullable UUID service,
        @Nullable UnmetReason reason,
        @Nullable Instant settledAt) {}
