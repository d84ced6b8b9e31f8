package org.kapocs.desk.rights.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.rights.Request;
import org.kapocs.desk.rights.Requests;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** What a client asks of what is kept of them, on the page of their case: one question to the database. */
@Component
class RightsPart implements CasePart {
    private final Requests requests;
    private final Clock clock;

    RightsPart(Requests requests, Clock clock) {
        this.requests = requests;
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
        return new Added(List.of(new CaseRights(file.id(), waiting, LocalDate.now(clock))), List.of());
    }
}
