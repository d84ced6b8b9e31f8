package org.kapocs.desk.duplicate.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.duplicate.Pair;
import org.kapocs.desk.duplicate.PairState;
import org.kapocs.facts.client.Likeness;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Piece;

/**
 * Who may be the client of a case as well, and the other cases of one who is.
 *
 * @param client under whose record the case was opened
 * @param others the other cases of the person, by id
 */
public record CaseDuplicates(
        UUID client, List<Pair> pairs, Map<UUID, Likeness> names, Map<UUID, CaseTitles.Title> others) implements Piece {

    public List<Pair> proposed() {
        return pairs.stream().filter(pair -> pair.state() == PairState.PROPOSED).toList();
    }

    public List<Pair> joined() {
        return pairs.stream().filter(pair -> pair.state() == PairState.JOINED).toList();
    }

    public String name(Frame frame, Pair pair) {
        return Signs.name(frame, names.get(pair.beside(client)));
    }

    public String signs(Frame frame, Pair pair) {
        return Signs.of(frame, pair);
    }
}
