package org.kapocs.desk.household;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From which case a household is changed, and what was seen of it there.
 *
 * @param household null where there is none yet
 */
public record Spot(UUID caseFile, @Nullable UUID household, int version) {}
