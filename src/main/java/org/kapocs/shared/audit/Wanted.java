package org.kapocs.shared.audit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries somebody looks for.
 *
 * @param before only those with a smaller number
 * @param day only those of this day in the city
 * @param account only what this person did
 */
public record Wanted(long before, Optional<LocalDate> day, Optional<UUID> account) {}
