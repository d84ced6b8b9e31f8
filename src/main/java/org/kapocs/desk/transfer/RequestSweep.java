package org.kapocs.desk.transfer;

import java.time.Clock;
import java.time.Duration;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Chores;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets requests when their time is over, whether they led anywhere or not. */
@Component
class RequestSweep {
    private static final Who.Machine MYSELF = new Who.Machine("transfer.requests");
    private static final Duration KEPT = Duration.ofDays(90);

    private final RequestRows rows;
    private final Chores chores;
    private final Clock clock;

    RequestSweep(RequestRows rows, Chores chores, Clock clock) {
        this.rows = rows;
        this.chores = chores;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H")
    void sweep() {
        chores.all("transfer.requests", () -> Standing.as(MYSELF, this::forget));
    }

    private int forget() {
        return rows.forget(MYSELF, clock.instant().minus(KEPT));
    }
}
