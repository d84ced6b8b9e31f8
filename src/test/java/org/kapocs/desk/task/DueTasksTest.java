package org.kapocs.desk.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.audit.Wanted;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** From Monday 16 November 2026 on. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class DueTasksTest {
    @Autowired
    DueTasks due;

    @Autowired
    Tasks tasks;

    @Autowired
    Cases cases;

    @Autowired
    Trail trail;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    private long told(Who.Staff supervisor, UUID file) {
        due.run();
        return Standing.as(
                        supervisor,
                        () -> trail.of(supervisor, new Wanted(Long.MAX_VALUE, Optional.empty(), Optional.empty())))
                .stream()
                .filter(trace ->
                        trace.what().equals("task.due") && trace.subject().id().equals(file))
                .count();
    }

    @Test
    void that_a_task_is_due_is_told_once_on_its_day_and_again_when_it_was_put_off() {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        Who.Staff supervisor = staff.in(officer.organization(), Role.SUPERVISOR);
        UUID file = Todo.open(cases, officer);
        UUID task = Standing.as(
                officer, () -> tasks.make(officer, file, Todo.wish(officer, "Felhívni", "2026-11-17"), Todo.key()));
        assertThat(told(supervisor, file)).isZero();
        clock.forward(Duration.ofDays(1));
        assertThat(told(supervisor, file)).isEqualTo(1);
        assertThat(told(supervisor, file)).as("once").isEqualTo(1);
        Standing.as(officer, () -> tasks.revise(officer, task, 1, Todo.wish(officer, "Felhívni", "2026-11-18")));
        assertThat(told(supervisor, file)).isEqualTo(1);
        clock.forward(Duration.ofDays(1));
        assertThat(told(supervisor, file)).as("put off").isEqualTo(2);
        Standing.as(officer, () -> tasks.finish(officer, task, 2));
        clock.forward(Duration.ofDays(1));
        assertThat(told(supervisor, file)).as("done").isEqualTo(2);
    }
}
