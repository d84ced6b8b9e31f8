package org.kapocs.desk.casework;

import java.util.Map;
import java.util.UUID;

/**
 * How many cases are open.
 *
 * @param mine the officer's own
 * @param byOwner the organization's, by the account of the caseworker; also of accounts that are closed
 */
public record CaseCounts(int mine, Map<UUID, Integer> byOwner) {
    /** All of the organization's. */
    public int ours() {
        return byOwner.values().stream().mapToInt(Integer::intValue).sum();
    }
}
