package org.kapocs.desk.rights.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.Happening;
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
        List<Request> all = requests.of(who, file);
        List<Request> waiting = all.stream().filter(Request::waits).toList();
        var happenings = new ArrayList<Happening>();
        for (Request each : all.reversed()) {
            happenings.add(happening(each, each.askedAt(), "asked", each.askedBy()));
            if (each.decidedAt() != null) {
                happenings.add(
                        happening(each, each.decidedAt(), each.state().name().toLowerCase(Locale.ROOT), null));
            }
        }
        return new Added(
                List.of(new CaseRights(file.id(), waiting, holds.on(who, file), LocalDate.now(clock))), happenings);
    }

    private static Happening happening(Request request, Instant at, String did, @Nullable UUID account) {
        var kind = new Happening.Words("rights.did.kind." + request.kind());
        return new Happening(at, Happening.Kind.SHARING, "rights.did." + did, Map.of("kind", kind), account, null);
    }
}
