package org.kapocs.desk.plan.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.Happening;
import org.kapocs.desk.plan.Plan;
import org.kapocs.desk.plan.Plans;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** What plans add to the page of a case, for one question to the database. */
@Component
class PlanPart implements CasePart {
    private final Plans plans;
    private final Clock clock;

    PlanPart(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public boolean central() {
        return true;
    }

    @Override
    public Added of(Who.Staff who, Case file, boolean writable) {
        List<Plan> all = plans.ofCase(who, file.id());
        var happenings = new ArrayList<Happening>();
        for (Plan plan : all) {
            happenings.add(happening(plan, plan.madeAt(), "drafted", plan.madeBy()));
            if (plan.approvedAt() != null) {
                happenings.add(happening(plan, plan.approvedAt(), "approved", plan.approvedBy()));
            }
            if (plan.agreedAt() != null) {
                happenings.add(happening(plan, plan.agreedAt(), "agreed", plan.agreedBy()));
            }
        }
        var piece = new CasePlan(
                file.id(),
                all.stream().filter(Plan::current).findFirst().orElse(null),
                all.stream().filter(Plan::draft).findFirst().orElse(null),
                LocalDate.now(clock),
                writable);
        return new Added(List.of(piece), happenings);
    }

    private static Happening happening(Plan plan, Instant at, String did, @Nullable UUID account) {
        return new Happening(
                at, Happening.Kind.TASK, "plan.did." + did, Map.of("number", plan.number()), account, null);
    }
}
