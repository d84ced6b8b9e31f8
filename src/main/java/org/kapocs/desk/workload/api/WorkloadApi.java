package org.kapocs.desk.workload.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.workload.Load;
import org.kapocs.desk.workload.Loads;
import org.kapocs.desk.workload.Workload;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.program.Lines;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who has how much, for programs: numbers of colleagues, and nothing of anybody served. */
@RestController
@ForToken(Action.SEE_WORKLOAD)
class WorkloadApi {
    private final Workload workload;

    WorkloadApi(Workload workload) {
        this.workload = workload;
    }

    /** What somebody has to do. */
    record LoadTold(
            UUID account,
            String name,
            @Means("Cases in hand.") int open,
            @Means("Of them, open for half a year.") int old,
            @Means("Of them, left alone for a month.") int quiet,
            @Means("Tasks that are overdue.") int overdue,

            @Means("Cases in which a partner has said nothing for too long.")
            int partner,

            @Means("When something was done last in the case that was left alone for the longest.") @Nullable
            Instant touched) {

        static LoadTold of(Load each) {
            return new LoadTold(
                    each.account(),
                    each.name(),
                    each.open(),
                    each.old(),
                    each.quiet(),
                    each.overdue(),
                    each.partner(),
                    each.touched());
        }
    }

    @GetMapping("/api/v1/workload")
    @Operation("What everybody of one's organization has to do, who has most cases first.")
    Lines<LoadTold> all(Who.Staff who) {
        Loads loads = workload.of(who);
        return new Lines<>(loads.each().stream().map(LoadTold::of).toList(), null);
    }
}
