package org.kapocs.desk.task;

import java.time.Clock;
import org.kapocs.desk.casework.CaseAssigned;
import org.kapocs.desk.casework.CaseClosed;
import org.kapocs.desk.casework.CaseHanded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is to be done goes with its case: it ends with it, and it changes hands with it, in the same transaction. */
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

    /** What the caseworker had to do for it, whoever answers for it now has to do. */
    @EventListener
    void on(CaseHanded handed) {
        rows.hand(handed.file(), handed.before(), handed.owner());
    }

    /** What the first was to do in the case the other does, where it goes along. */
    @EventListener
    void on(CaseAssigned assigned) {
        if (assigned.tasks()) {
            rows.hand(assigned.file(), assigned.from(), assigned.to());
        }
    }
}
