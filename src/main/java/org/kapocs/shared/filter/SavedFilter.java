package org.kapocs.shared.filter;

import java.util.UUID;

/**
 * A list, narrowed, that somebody wants to come back to.
 *
 * @param account who saved it
 * @param shared whether the whole organization finds it, and not only who saved it
 * @param list the name of the list: {@link FilteredList}
 * @param query what stands in the address of the list; no words that anybody typed
 * @param version changes with every change
 */
public record SavedFilter(UUID id, UUID account, boolean shared, String list, String name, String query, int version) {}
