package org.kapocs.desk.casework;

import java.util.UUID;

/**
 * Somebody else answers for a case. Published in the same transaction.
 *
 * @param tasks whether what the first was to do in the case goes along
 */
public record CaseAssigned(UUID file, UUID from, UUID to, boolean tasks) {}
