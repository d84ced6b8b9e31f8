package org.kapocs.desk.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.CaseLoads;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits of plans, and for whom. Nothing waits in a case that is closed. */
@Component
@Transactional(readOnly = true)
public class PlanList {
    /** More than anybody looks through where the day begins. */
    private static final int FEW = 500;

    private final PlanQueries queries;
    private final CaseLoads loads;
    private final Clock clock;
    private final boolean approval;

    PlanList(
            PlanQueries queries,
            CaseLoads loads,
            Clock clock,
            @Value("${kapocs.plan-approval:false}") boolean approval) {
        this.queries = queries;
        this.loads = loads;
        this.clock = clock;
        this.approval = approval;
    }

    /** Two questions; three where approval is wanted and something waits for it. */
    public PlanWaits waits(Who.Staff who) {
        List<PlanQueries.Waiting> found =
                queries.waiting(who, LocalDate.now(clock), loads.mine(who), approves(who), FEW);
        Set<UUID> drafted = found.stream()
                .filter(each -> !each.what().equals("review"))
                .map(PlanQueries.Waiting::file)
                .collect(Collectors.toSet());
        Set<UUID> open =
                drafted.isEmpty() ? Set.of() : loads.owners(who, drafted).keySet();
        return new PlanWaits(
                of(found, "approval", open::contains),
                of(found, "approved", each -> approval && open.contains(each)),
                of(found, "returned", open::contains),
                of(found, "review", _ -> true));
    }

    private boolean approves(Who.Staff who) {
        return approval && who.may(Action.APPROVE_PLANS);
    }

    private static List<UUID> of(List<PlanQueries.Waiting> found, String what, Predicate<UUID> which) {
        return found.stream()
                .filter(each -> each.what().equals(what))
                .map(PlanQueries.Waiting::file)
                .filter(which)
                .toList();
    }
}
