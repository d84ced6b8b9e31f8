package org.kapocs.desk.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Chores;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows clients a request as soon as the law lets them know. Until then the database itself hides it from them, which
 * has no clock: that is why a day that is over is written into the row.
 */
@Component
class Lifting {
    private static final Who.Machine TIME = new Who.Machine("disclosure.telling");

    private final RequestRows rows;
    private final Trail trail;
    private final TransactionTemplate work;
    private final Chores chores;
    private final Clock clock;

    Lifting(RequestRows rows, Trail trail, PlatformTransactionManager transactions, Chores chores, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.work = new TransactionTemplate(transactions);
        this.chores = chores;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void lift() {
        chores.all("silence", () -> Standing.as(TIME, () -> work.executeWithoutResult(_ -> liftOver())));
    }

    private void liftOver() {
        rows.lift(TIME, LocalDate.now(clock))
                .forEach(id -> trail.wrote(TIME, Disclosures.subject(id), "disclosure.opened"));
    }
}
