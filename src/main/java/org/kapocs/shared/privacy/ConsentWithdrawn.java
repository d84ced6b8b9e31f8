package org.kapocs.shared.privacy;

import java.util.UUID;

/**
 * A client took a consent back. Published in the same transaction, so that what was shared under it can be closed with
 * it or not at all.
 */
public record ConsentWithdrawn(UUID client) {}
