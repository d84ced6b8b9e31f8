package org.kapocs.desk.seal.staff;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.Happening;
import org.kapocs.desk.seal.SealEvent;
import org.kapocs.desk.seal.Seals;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.veil.Closed;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** What a seal adds to the page of a case, for one question to the database where there is none. */
@Component
class SealPart implements CasePart {
    private final Seals seals;
    private final Clock clock;

    SealPart(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Added of(Who.Staff who, Case file, boolean writable) {
        Optional<Closed> closed = seals.on(who, file);
        var piece = new CaseSeal(
                file.id(),
                closed.map(each -> each.keepers().size()).orElse(0),
                closed.flatMap(each -> each.until(who.account(), clock.instant()))
                        .orElse(null));
        List<Happening> happenings = closed.map(each -> seals.events(who, each)).orElse(List.of()).stream()
                .map(SealPart::happening)
                .toList();
        List<Piece> head = closed.<List<Piece>>map(
                        each -> List.of(new SealMark(file.id(), each.keepers().size())))
                .orElse(List.of());
        return new Added(List.of(piece), happenings, head);
    }

    private static Happening happening(SealEvent event) {
        return event.broken() == null
                ? happening(event, "sealed", Map.of())
                : happening(event, "broken", Map.of("why", new Happening.Words("seal.why." + event.broken())));
    }

    private static Happening happening(SealEvent event, String did, Map<String, Object> values) {
        return new Happening(event.at(), Happening.Kind.FILE, "seal.did." + did, values, event.account(), null);
    }

    @Override
    public List<Piece> searches(Who.Staff who) {
        return List.of(new SealsLink());
    }
}
