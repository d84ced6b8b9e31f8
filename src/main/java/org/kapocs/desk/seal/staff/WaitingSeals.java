package org.kapocs.desk.seal.staff;

import java.time.Clock;
import java.util.List;
import org.kapocs.desk.contact.WorklistPart;
import org.kapocs.desk.seal.Glass;
import org.kapocs.desk.seal.Glasses;
import org.kapocs.desk.seal.Seals;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Tells supervisors, where their day begins, what waits for them of sealed files; nobody else is asked anything. */
@Component
class WaitingSeals implements WorklistPart {
    private final Glasses glasses;
    private final Seals seals;
    private final Clock clock;

    WaitingSeals(Glasses glasses, Seals seals, Clock clock) {
        this.glasses = glasses;
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public List<Piece> of(Who.Staff who) {
        if (!who.may(Action.WATCH_SEALS)) {
            return List.of();
        }
        List<Glass> waiting = glasses.waiting(who);
        long late = waiting.stream().filter(each -> each.late(clock.instant())).count();
        long unkept = seals.all(who).stream().filter(each -> !each.able()).count();
        return waiting.isEmpty() && unkept == 0 ? List.of() : List.of(new SealsWaiting(waiting.size(), late, unkept));
    }
}
