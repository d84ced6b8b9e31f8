package org.kapocs.facts.directory;

import java.util.List;
import java.util.Optional;
import org.kapocs.facts.need.Topic;

/**
 * One page of an answer.
 *
 * @param total how many services fit in all
 * @param speaking how many of them speak the wished language; all when none was wished
 * @param after give this to {@link ServiceQuery#after(String)} for the next page; empty on the last
 * @param meant topics that the text seems to be about, the best first
 */
public record ServicesFound(
        List<ServiceFound> services, int total, int speaking, Optional<String> after, List<Topic> meant) {}
