package org.kapocs.shared.veil;

import java.util.Set;
import java.util.UUID;
import org.kapocs.shared.access.Who;

/**
 * These records are one person's from now on, and what was closed of one is closed of all. Published in the same
 * transaction: whoever hears it may refuse.
 */
public record ClosedTogether(Who.Staff who, Set<UUID> records) {}
