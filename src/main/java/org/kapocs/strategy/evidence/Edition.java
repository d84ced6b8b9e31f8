package org.kapocs.strategy.evidence;

import java.time.Instant;
import java.time.YearMonth;

/**
 * What was published of a month, once and for good.
 *
 * @param k every number in it is nought or at least this
 */
public record Edition(YearMonth month, Instant countedAt, int k, Sheet sheet) {}
