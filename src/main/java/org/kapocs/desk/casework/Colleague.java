package org.kapocs.desk.casework;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody to whom a case can be given.
 *
 * @param open how many cases they have in hand; at most {@link CaseLoad#COUNTED} and one
 * @param languages the tags of those in which they said that they work; empty when they said nothing
 */
public record Colleague(UUID account, String name, int open, Set<String> languages) {}
