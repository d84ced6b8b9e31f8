package org.kapocs.desk.consult;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * In what an organization can be asked, without saying who answers there.
 *
 * @param fields the tags of the languages, by field
 */
public record Offer(UUID organization, String name, Map<Field, Set<String>> fields) {}
