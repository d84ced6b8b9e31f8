package org.kapocs.shared.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of the trail, for who may read it.
 *
 * @param seq its number in the chain
 * @param account who it was
 * @param program whether it was a program in their name
 * @param purpose why they looked, where they looked
 */
public record Trace(
        long seq, Instant at, UUID account, boolean program, Subject subject, String what, Optional<Purpose> purpose) {}
