package org.kapocs.desk.plan;

import java.util.Map;
import org.kapocs.shared.webhook.Telling;
import org.springframework.stereotype.Component;

/** What programs of others can be told of plans, by the case in which they stand. */
@Component
class PlansTold implements Telling {

    @Override
    public String thing() {
        return "case";
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of("plan.agreed", "plan.agreed");
    }
}
