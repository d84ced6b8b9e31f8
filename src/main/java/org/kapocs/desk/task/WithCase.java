package org.kapocs.desk.task;

import java.time.Clock;
import org.kapocs.desk.casework.CaseClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A case that is closed leaves nothing to be done: what is open ends in the same transaction. */
@Component
class WithCase {
    private final TaskRows rows;
    private final Clock clock;

    WithCase(TaskRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @EventListener
    void on(CaseClosed closed) {
        rows.endWithCase(closed.file(), clock.instant());
    }
}
