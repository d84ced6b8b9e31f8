package org.kapocs.desk.plan.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.plan.Plan;
import org.kapocs.desk.plan.PlanState;
import org.kapocs.desk.plan.Plans;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.program.Lines;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was agreed on with a client, for programs. They read it; to agree takes two people. */
@RestController
@ForToken(Action.READ_CASES)
class PlansApi {
    private final Plans plans;
    private final Cases cases;

    PlansApi(Plans plans, Cases cases) {
        this.plans = plans;
        this.cases = cases;
    }

    /** A version of the plan of a case. */
    record PlanTold(
            UUID id,
            @Means("Which version it is, from 1.") int number,
            PlanState state,
            String aim,

            @Means("The same in the language of the client.")
            String aimSaid,

            @Means("The language of the client, BCP 47.") String language,
            LocalDate reviewOn,
            Instant madeAt,
            @Nullable LocalDate agreedOn,
            List<GoalTold> goals) {

        static PlanTold of(Plan plan) {
            return new PlanTold(
                    plan.id(),
                    plan.number(),
                    plan.state(),
                    plan.aim(),
                    plan.aimSaid(),
                    plan.language(),
                    plan.reviewOn(),
                    plan.madeAt(),
                    plan.agreement() == null ? null : plan.agreement().on(),
                    plan.goals().stream()
                            .map(each -> new GoalTold(each.line(), each.text(), each.said()))
                            .toList());
        }
    }

    /** What a client wants to reach. */
    record GoalTold(
            @Means("The same in every version of the plan.") UUID line,
            String text,

            @Means("The same in the language of the client.")
            String said) {}

    @GetMapping("/api/v1/cases/{id}/plans")
    @Operation("Every version of the plan of a case, the newest first.")
    Lines<PlanTold> all(@PathVariable UUID id, Who.Staff who) {
        cases.get(who, id, Purpose.CASEWORK);
        return new Lines<>(plans.ofCase(who, id).stream().map(PlanTold::of).toList(), null);
    }
}
