package org.kapocs.desk.seal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a file was sealed, or its glass broken, for who sees the file.
 *
 * @param broken why the glass was; null where the file was sealed
 */
public record SealEvent(Instant at, UUID account, @Nullable Why broken) {}
