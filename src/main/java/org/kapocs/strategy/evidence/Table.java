package org.kapocs.strategy.evidence;

import java.util.List;

/**
 * One table of a sheet.
 *
 * @param under the topic of the first level whose topics it shows; empty when it shows all needs
 * @param lines the largest first, what was added together last; months in their order
 */
public record Table(View view, String under, List<Line> lines) {}
