package org.kapocs.desk.task;

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

/** Cases in which a task is overdue. */
@Component
class OverdueMark implements CaseMark {
    private final TaskQueries queries;
    private final Clock clock;

    OverdueMark(TaskQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "overdue";
    }

    @Override
    public List<UUID> next(Who.Staff who, @Nullable UUID after, int most) {
        return queries.overdueCases(who, LocalDate.now(clock), after, most);
    }

    @Override
    public Set<UUID> among(Who.Staff who, Collection<UUID> cases) {
        return queries.overdueAmong(who, LocalDate.now(clock), cases);
    }
}
