package org.kapocs.shared.notification;

import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Chores;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets letters when their time is over. */
@Component
class LetterSweep {
    private static final Who.Machine MYSELF = new Who.Machine("letters.sweep");

    private final Outbox outbox;
    private final Chores chores;

    LetterSweep(Outbox outbox, Chores chores) {
        this.outbox = outbox;
        this.chores = chores;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void sweep() {
        chores.all("letters", () -> Standing.as(MYSELF, outbox::sweep));
    }
}
