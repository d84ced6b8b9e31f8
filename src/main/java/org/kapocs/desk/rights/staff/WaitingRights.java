package org.kapocs.desk.rights.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.kapocs.desk.contact.WorklistPart;
import org.kapocs.desk.rights.Erasures;
import org.kapocs.desk.rights.Pressing;
import org.kapocs.desk.rights.Request;
import org.kapocs.desk.rights.Requests;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Tells who decides, and who keeps a sealed file, where their day begins, what people asked and by when it is due. */
@Component
class WaitingRights implements WorklistPart {
    private final Requests requests;
    private final Erasures erasures;
    private final Pressing pressing;
    private final Clock clock;

    WaitingRights(Requests requests, Erasures erasures, Pressing pressing, Clock clock) {
        this.requests = requests;
        this.erasures = erasures;
        this.pressing = pressing;
        this.clock = clock;
    }

    @Override
    public List<Piece> of(Who.Staff who) {
        LocalDate today = LocalDate.now(clock);
        List<Request> kept = pressing.kept(who);
        if (!who.may(Action.DECIDE_RIGHTS)) {
            return kept.isEmpty() ? List.of() : List.of(new RightsWaiting(kept, 0, 0, null, 0, today));
        }
        List<Request> waiting = requests.waiting(who);
        List<Pressing.Sealed> sealed = pressing.sealed(who);
        long approvals = erasures.waiting(who).stream()
                .filter(each -> each.canApprove(who.account()))
                .count();
        if (waiting.isEmpty() && sealed.isEmpty() && approvals == 0) {
            return List.of();
        }
        LocalDate due = Stream.concat(
                        waiting.stream().map(Request::dueOn), sealed.stream().map(Pressing.Sealed::dueOn))
                .min(LocalDate::compareTo)
                .orElse(null);
        return List.of(new RightsWaiting(kept, waiting.size() + sealed.size(), sealed.size(), due, approvals, today));
    }
}
