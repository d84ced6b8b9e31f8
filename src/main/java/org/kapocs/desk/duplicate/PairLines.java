package org.kapocs.desk.duplicate;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Likeness;

/**
 * A page of pairs.
 *
 * @param names of the people on it; one who is not this person's to see is missing
 * @param next where the following page begins, as it stands in an address; null on the last
 * @param unfinished whether the page is not full because enough was looked at
 */
public record PairLines(
        List<Pair> pairs,
        Map<UUID, Likeness> names,
        @Nullable String next,
        boolean unfinished) {}
