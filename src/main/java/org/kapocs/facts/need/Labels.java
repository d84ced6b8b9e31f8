package org.kapocs.facts.need;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By what a need is counted.
 *
 * @param month its first day
 */
record Labels(LocalDate month, String topic, @Nullable Integer district, String language) {}
