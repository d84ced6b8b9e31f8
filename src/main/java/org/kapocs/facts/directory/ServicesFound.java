package org.kapocs.facts.directory;

import java.util.List;
import java.util.Optional;

/**
 * One page of an answer.
 *
 * @param total how many services fit in all
 * @param after give this to {@link ServiceQuery#after(String)} for the next page; empty on the last
 */
public record ServicesFound(List<ServiceFound> services, int total, Optional<String> after) {}
