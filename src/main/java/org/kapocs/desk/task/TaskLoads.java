package org.kapocs.desk.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How open tasks are spread: among those who do them, and among cases. */
@Component
@Transactional(readOnly = true)
public class TaskLoads {
    /** Counted no further than is said. */
    public static final int COUNTED = 500;

    private static final String OVERDUE = """
            with recursive each as (
              (select owner from task.task where state = 'OPEN' and %1$s order by owner limit 1)
              union all
              select (select t.owner from task.task t where t.state = 'OPEN' and %1$s and t.owner > each.owner
                order by t.owner limit 1) from each where each.owner is not null)
            select each.owner, late.tasks from each cross join lateral (
              select count(*) as tasks from (select 1 from task.task t
                where t.state = 'OPEN' and %1$s and t.owner = each.owner and t.due_on < :today limit %2$d) as few) as late
            where each.owner is not null and late.tasks > 0""";

    private final JdbcClient sql;
    private final Clock clock;

    TaskLoads(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How many tasks of each are overdue; at most {@link #COUNTED} and one. */
    public Map<UUID, Integer> overdue(Who.Staff who) {
        var tasks = new HashMap<UUID, Integer>();
        sql.sql(OVERDUE.formatted(Scope.of(who).rows(), COUNTED + 1))
                .params(Scope.of(who).parameters())
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    tasks.put(row.getObject("owner", UUID.class), row.getInt("tasks"));
                });
        return tasks;
    }

    /**
     * What is next in a case.
     *
     * @param due the day on which the first of its tasks is due
     * @param waits whether a task of it waits for somebody
     */
    public record Next(LocalDate due, boolean waits) {}

    /** What is next in each of these cases; those without an open task are left out. */
    public Map<UUID, Next> next(Who.Staff who, Collection<UUID> cases) {
        var next = new HashMap<UUID, Next>();
        sql.sql("select case_file, min(due_on) as due, bool_or(waiting_for <> '') as waits from task.task"
                        + " where state = 'OPEN' and case_file = any(:cases) and "
                        + Scope.of(who).rows() + " group by case_file")
                .params(Scope.of(who).parameters())
                .param("cases", cases.toArray(UUID[]::new))
                .query(row -> {
                    next.put(
                            row.getObject("case_file", UUID.class),
                            new Next(row.getObject("due", LocalDate.class), row.getBoolean("waits")));
                });
        return next;
    }
}
