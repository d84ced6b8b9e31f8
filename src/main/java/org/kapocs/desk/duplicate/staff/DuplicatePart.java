package org.kapocs.desk.duplicate.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.casework.Happening;
import org.kapocs.desk.duplicate.Duplicates;
import org.kapocs.desk.duplicate.Pair;
import org.kapocs.desk.duplicate.PairState;
import org.kapocs.facts.client.Clients;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** What duplicates add to the page of a case: for one question to the database where there are none, which is usual. */
@Component
class DuplicatePart implements CasePart {
    private final Duplicates duplicates;
    private final Clients clients;

    DuplicatePart(Duplicates duplicates, Clients clients) {
        this.duplicates = duplicates;
        this.clients = clients;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Added of(Who.Staff who, Case file, boolean writable) {
        List<Pair> pairs = duplicates.of(who, file.client());
        if (pairs.isEmpty()) {
            return new Added(List.of(), List.of());
        }
        var others = new HashMap<UUID, CaseTitles.Title>();
        if (pairs.stream().anyMatch(pair -> pair.state() == PairState.JOINED)) {
            others.putAll(duplicates.casesOf(who, file.client()));
            others.remove(file.id());
        }
        var names = clients.namesOf(
                who, pairs.stream().map(pair -> pair.beside(file.client())).collect(Collectors.toSet()));
        return new Added(
                List.of(new CaseDuplicates(file.client(), pairs, names, Map.copyOf(others))),
                pairs.stream().flatMap(DuplicatePart::happening).toList());
    }

    private static Stream<Happening> happening(Pair pair) {
        String did = pair.state() == PairState.JOINED ? "joined" : "separate";
        return pair.decidedAt() == null
                ? Stream.of()
                : Stream.of(new Happening(
                        pair.decidedAt(),
                        Happening.Kind.FILE,
                        "duplicate.did." + did,
                        Map.of(),
                        pair.decidedBy(),
                        null));
    }

    @Override
    public List<Piece> searches(Who.Staff who) {
        return List.of(new FindPiece());
    }
}
