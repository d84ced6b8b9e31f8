package org.kapocs.desk.casework;

import java.util.UUID;

/**
 * A colleague answers for a case from now on. Published in the same transaction, so that what somebody was to do for it
 * goes on with who answers for it now.
 */
public record CaseHanded(UUID file, UUID before, UUID owner) {}
