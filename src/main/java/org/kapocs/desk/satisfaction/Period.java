package org.kapocs.desk.satisfaction;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * So many whole months as brought enough answers to tell something of them. It never changes.
 *
 * @param lines by what they are told apart; left out where there is one line only
 */
public record Period(YearMonth from, YearMonth until, Telling telling, Line all, Map<View, List<Line>> lines) {}
