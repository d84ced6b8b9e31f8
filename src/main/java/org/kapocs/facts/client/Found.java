package org.kapocs.facts.client;

import java.util.List;

/**
 * Whom a search found.
 *
 * @param more whether there are others, which are not shown
 */
public record Found(List<Likeness> clients, boolean more) {
    static final int AT_MOST = 25;

    static Found of(List<Likeness> oneMore) {
        boolean more = oneMore.size() > AT_MOST;
        return new Found(more ? oneMore.subList(0, AT_MOST) : oneMore, more);
    }
}
