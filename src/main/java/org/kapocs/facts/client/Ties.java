package org.kapocs.facts.client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Around.TieRow;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Ids;
import org.springframework.stereotype.Component;

/** What two of a household are to each other, with the paper by which one speaks for the other under the key of that other. */
@Component
class Ties {
    private static final String ROOM = "household";

    private final TieRows rows;
    private final ClientKeys keys;

    Ties(TieRows rows, ClientKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    /** Seen from the first of the two. */
    Tie opened(Who.Staff who, Around around, UUID household, UUID first, UUID second) {
        Tie tie = around.tie(household, first, second).orElseGet(() -> Tie.of(null));
        if (tie.speaker() == null) {
            return tie;
        }
        TieRow row = around.rows(household, first, second).getFirst();
        ClientKey key = keys.of(who, "ONE".equals(row.speaker()) ? row.other() : row.one(), ROOM);
        String paper = rows.paper(who, row.id())
                .map(closed -> new String(key.open(place(row.id()), closed), StandardCharsets.UTF_8))
                .orElse("");
        return new Tie(tie.relation(), tie.ended(), tie.kept(), tie.speaker(), tie.ground(), paper);
    }

    /** Instead of what was said of the two before; of joined records at the one that stands for both. */
    void write(Who.Staff who, Around around, UUID household, UUID somebody, Households.Towards towards, int version) {
        Tie tie = towards.tie();
        UUID first = towards.of();
        List<TieRow> before = around.rows(household, first, somebody);
        UUID id = before.stream()
                .filter(row -> Set.of(row.one(), row.other()).equals(Set.of(first, somebody)))
                .map(TieRow::id)
                .findFirst()
                .orElseGet(Ids::next);
        before.forEach(row -> rows.keep(who, row, first, tie.kept()));
        boolean keptFromFirst =
                around.tie(household, somebody, first).filter(Tie::kept).isPresent();
        var written = new TieRows.Written(id, tie, keptFromFirst, closed(who, id, first, somebody, tie), version);
        rows.put(who, household, first, somebody, written);
    }

    private byte @Nullable [] closed(Who.Staff who, UUID id, UUID first, UUID second, Tie tie) {
        if (tie.speaker() == null) {
            return null;
        }
        UUID spokenFor = tie.speaker() == Tie.Speaker.FIRST ? second : first;
        return keys.of(who, spokenFor, ROOM).seal(place(id), tie.paper().getBytes(StandardCharsets.UTF_8));
    }

    private static String place(UUID tie) {
        return "client.tie.paper/" + tie;
    }
}
