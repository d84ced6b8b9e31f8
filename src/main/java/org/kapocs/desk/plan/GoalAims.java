package org.kapocs.desk.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.task.Aims;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** A task can serve a goal of the plan that holds, or of the draft. */
@Component
class GoalAims implements Aims {
    private final PlanRows rows;

    GoalAims(PlanRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, String> of(Who.Staff who, UUID caseFile) {
        List<Plan> plans = rows.ofCase(who, caseFile);
        var aims = new LinkedHashMap<UUID, String>();
        for (PlanState state : List.of(PlanState.CURRENT, PlanState.DRAFT)) {
            plans.stream()
                    .filter(plan -> plan.state() == state)
                    .flatMap(plan -> plan.goals().stream())
                    .forEach(goal -> aims.putIfAbsent(goal.line(), goal.text()));
        }
        return aims;
    }
}
