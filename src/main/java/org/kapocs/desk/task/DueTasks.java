package org.kapocs.desk.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Chores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes into the trail that a task is due, on its day and once: whatever is told to programs of others is read there. */
@Component
class DueTasks {
    private static final Who.Machine HOUSE = new Who.Machine("tasks");
    private static final int AT_ONCE = 500;

    /** What came due while the house stood still is told afterwards; of what has been overdue for longer nobody is told. */
    private static final int LATE = 7;

    private final JdbcClient sql;
    private final Trail trail;
    private final Chores chores;
    private final Clock clock;
    private final TransactionTemplate work;

    DueTasks(JdbcClient sql, Trail trail, Chores chores, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.trail = trail;
        this.chores = chores;
        this.clock = clock;
        this.work = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void run() {
        chores.all("tasks", () -> Standing.as(HOUSE, this::all));
    }

    private void all() {
        while (Objects.requireNonNull(work.execute(_ -> some())) == AT_ONCE) {
            // The next ones, each time in a transaction of their own.
        }
    }

    private record Due(UUID caseFile, UUID organization) {}

    private int some() {
        LocalDate today = LocalDate.now(clock);
        List<Due> due = sql.sql("""
                        update task.task set due_told = due_on where id in (
                          select id from task.task
                          where state = 'OPEN' and due_told is distinct from due_on and due_on between :first and :today
                          order by due_on, id limit :most for update skip locked)
                        returning case_file, organization""")
                .param("first", today.minusDays(LATE))
                .param("today", today)
                .param("most", AT_ONCE)
                .query((row, n) ->
                        new Due(row.getObject("case_file", UUID.class), row.getObject("organization", UUID.class)))
                .list();
        due.forEach(each -> trail.wrote(HOUSE, each.organization(), new Subject("case", each.caseFile()), "task.due"));
        return due.size();
    }
}
