package org.kapocs.desk.seal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of emergency openings, of which nobody is told whose files they were.
 *
 * @param names of those who opened and reviewed
 * @param next where the next page begins, as it stands in an address; null on the last
 * @param unfinished whether the page is not full because enough was looked at
 */
public record GlassLines(
        List<Glass> glasses,
        Map<UUID, String> names,
        @Nullable String next,
        boolean unfinished) {

    /** Who opened. */
    public String who(Glass glass) {
        return names.getOrDefault(glass.account(), "");
    }

    /** Who reviewed it; empty while nobody has. */
    public String reviewer(Glass glass) {
        return glass.review() == null ? "" : names.getOrDefault(glass.review().by(), "");
    }
}
