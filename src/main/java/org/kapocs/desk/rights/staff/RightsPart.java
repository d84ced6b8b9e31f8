package org.kapocs.desk.rights.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.rights.Holds;
import org.kapocs.desk.rights.Request;
import org.kapocs.desk.rights.Requests;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** What a client asks of what is kept of them, and what stands against erasing it, on the page of their case. */
@Component
class RightsPart implements CasePart {
    private final Requests requests;
    private final Holds holds;
    private final Clock clock;

    RightsPart(Requests requests, Holds holds, Clock clock) {
        this.requests = requests;
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Added of(Who.Staff who, Case file, boolean writable) {
        List<Request> waiting =
                requests.of(who, file).stream().filter(Request::waits).toList();
        return new Added(
                List.of(new CaseRights(file.id(), waiting, holds.on(who, file), LocalDate.now(clock))), List.of());
    }
}
