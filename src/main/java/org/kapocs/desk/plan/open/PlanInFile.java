package org.kapocs.desk.plan.open;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.contact.FilePart;
import org.kapocs.desk.plan.OwnPlans;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.springframework.stereotype.Component;

/** Shows newcomers in their own file what they agreed on. Who opened it is told with their case. */
@Component
class PlanInFile implements FilePart {
    private final OwnPlans plans;

    PlanInFile(OwnPlans plans) {
        this.plans = plans;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Added of(Who.CodeHolder who, Language language) {
        return plans.get(who)
                .map(plan -> new Added(List.of(new OwnPlan(plan, plans.reminding(who))), List.of(), Map.of()))
                .orElse(Added.NOTHING);
    }
}
