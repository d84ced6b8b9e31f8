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
import org.springframework.stereotype.Component;

/** Cases in which it is time to talk about the plan again. */
@Component
class ReviewMark implements CaseMark {
    private final PlanQueries queries;
    private final Clock clock;

    ReviewMark(PlanQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "planreview";
    }

    @Override
    public List<UUID> next(Who.Staff who, @Nullable UUID after, int most) {
        return queries.cases(who, PlanQueries.REVIEW, LocalDate.now(clock), after, most);
    }

    @Override
    public Set<UUID> among(Who.Staff who, Collection<UUID> cases) {
        return queries.among(who, PlanQueries.REVIEW, LocalDate.now(clock), cases);
    }
}
