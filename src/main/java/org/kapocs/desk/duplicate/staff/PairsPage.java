package org.kapocs.desk.duplicate.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.duplicate.Pair;
import org.kapocs.desk.duplicate.PairState;
import org.kapocs.facts.client.Likeness;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * A list of pairs.
 *
 * @param names of the people on it; one who is not this person's to see is missing
 * @param next the address of the next page; null on the last
 */
public record PairsPage(
        PairState state,
        List<Pair> pairs,
        Map<UUID, Likeness> names,
        @Nullable String next) implements Page {
    public String name(Frame frame, UUID client) {
        return Signs.name(frame, names.get(client));
    }

    public String signs(Frame frame, Pair pair) {
        return Signs.of(frame, pair);
    }
}
