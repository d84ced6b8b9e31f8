package org.kapocs.facts.form;

import java.util.List;
import java.util.Map;

/**
 * What the answers come to.
 *
 * @param scores by domain, from 0 (help is needed at once) to {@link Domains#BEST}; only domains that were answered
 * @param needs that the answers raise, each topic once with its greatest urgency
 */
public record Outcome(Map<String, Double> scores, List<Needed> needs) {}
