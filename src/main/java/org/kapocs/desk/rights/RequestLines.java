package org.kapocs.desk.rights;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of requests.
 *
 * @param takers names of those who took them down
 * @param next where the next page begins; null on the last
 * @param unfinished whether the page is not full because enough was looked at
 */
public record RequestLines(
        List<Request> requests, Map<UUID, String> takers, RequestQuery.@Nullable After next, boolean unfinished) {
    /** Who took it down; empty when the person asked in their own file. */
    public String taker(Request request) {
        UUID by = request.askedBy();
        return by == null ? "" : takers.getOrDefault(by, "");
    }
}
