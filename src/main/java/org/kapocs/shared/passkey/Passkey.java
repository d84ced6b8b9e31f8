package org.kapocs.shared.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey, as its owner sees it.
 *
 * @param name what they call it
 * @param usedAt when it last signed them in; null when it never has
 */
public record Passkey(
        UUID id, String name, Instant madeAt, @Nullable Instant usedAt) {}
