package org.kapocs.desk.takeover;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of lists that were sent.
 *
 * @param names of those who worked on them
 * @param next where the next page begins, as it stands in an address; null on the last
 * @param unfinished whether the page is not full because enough was looked at
 */
public record TakeoverLines(
        List<Takeover> lists,
        Map<UUID, String> names,
        @Nullable String next,
        boolean unfinished) {
    public String name(Takeover list) {
        return names.getOrDefault(list.account(), "");
    }
}
