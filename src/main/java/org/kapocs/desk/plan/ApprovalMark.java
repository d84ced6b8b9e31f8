package org.kapocs.desk.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseMark;
import org.kapocs.shared.access.Who;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Cases in which a draft waits for a supervisor's approval, in a city that wants it. */
@Component
@ConditionalOnProperty("kapocs.plan-approval")
class ApprovalMark implements CaseMark {
    private final PlanQueries queries;
    private final Clock clock;

    ApprovalMark(PlanQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "planwaits";
    }

    @Override
    public List<UUID> next(Who.Staff who, @Nullable UUID after, int most) {
        return queries.cases(who, PlanQueries.APPROVAL, LocalDate.now(clock), after, most);
    }

    @Override
    public Set<UUID> among(Who.Staff who, Collection<UUID> cases) {
        return queries.among(who, PlanQueries.APPROVAL, LocalDate.now(clock), cases);
    }
}
