package org.kapocs.desk.casework;

import java.util.UUID;

/**
 * A list of cases, narrowed, that somebody wants to come back to.
 *
 * @param account who saved it
 * @param shared whether the whole organization finds it, and not only who saved it
 * @param query what stands in the address of the list; no words that anybody typed
 * @param version changes with every change
 */
public record SavedFilter(UUID id, UUID account, boolean shared, String name, String query, int version) {}
