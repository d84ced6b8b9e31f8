package org.kapocs.desk.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.task.Todo.key;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.Assignment;
import org.kapocs.desk.casework.Assignments;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** On Monday 16 November 2026. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class TasksTest {
    @Autowired
    Tasks tasks;

    @Autowired
    Cases cases;

    @Autowired
    Assignments assignments;

    @Autowired
    Staff staff;

    private Who.Staff officer =
            new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), java.util.Set.of(), java.util.Set.of());
    private UUID file = UUID.randomUUID();

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        file = Todo.open(cases, officer);
    }

    @Test
    void what_the_caseworker_has_to_do_goes_along_with_the_case_unless_it_is_to_stay() {
        Who.Staff colleague = staff.in(officer.organization(), Role.DESK_OFFICER);
        UUID along = make("2026-11-20");
        UUID done = make("2026-11-20");
        as(() -> tasks.finish(officer, done, 1));
        as(() -> assignments.assign(officer, file, 1, new Assignment(colleague.account(), "szabadság", true)));
        assertThat(task(along).owner()).isEqualTo(colleague.account());
        assertThat(task(done).owner()).isEqualTo(officer.account());

        as(() -> cases.take(officer, file, 2));
        UUID stays = make("2026-11-20");
        as(() -> assignments.assign(officer, file, 3, new Assignment(colleague.account(), "szabadság", false)));
        assertThat(task(stays).owner()).isEqualTo(officer.account());
    }

    @Test
    void a_day_on_which_nobody_works_becomes_the_next_working_day() {
        assertThat(task(make("2026-12-05")).dueOn()).as("a Saturday").isEqualTo("2026-12-07");
        assertThat(task(make("2026-12-12")).dueOn())
                .as("a Saturday that is worked")
                .isEqualTo("2026-12-12");
        assertThat(task(make("2026-12-24")).dueOn()).as("Christmas").isEqualTo("2026-12-28");
        UUID id = make("2026-11-20");
        assertThat(as(() -> tasks.snooze(officer, id, 1, LocalDate.parse("2026-11-21"))))
                .isEqualTo(new TaskChange.Done(true));
        assertThat(task(id).snoozedUntil()).isEqualTo("2026-11-23");
    }

    @Test
    void the_same_key_makes_a_task_once() {
        String key = key();
        Wish wish = Todo.wish(officer, "Felhívni az iskolát", "2026-11-20");
        UUID one = as(() -> tasks.make(officer, file, wish, key));
        assertThat(as(() -> tasks.make(officer, file, wish, key))).isEqualTo(one);
        assertThat(as(() -> tasks.ofCase(officer, file))).hasSize(1);
    }

    @Test
    void what_cannot_be_used_is_said_at_each_field() {
        var nothing = new Wish(" ", "x".repeat(4_001), null, null, UUID.randomUUID());
        assertThatThrownBy(() -> as(() -> tasks.make(officer, file, nothing, key())))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong ->
                                assertThat(wrong.fields()).containsOnlyKeys("title", "note", "owner", "serves", "due"));
        for (String day : new String[] {"2026-11-15", "2032-01-05"}) {
            assertThatThrownBy(() -> make(day))
                    .isInstanceOfSatisfying(
                            Problem.Invalid.class,
                            wrong -> assertThat(wrong.fields()).containsOnlyKeys("due"));
        }
    }

    @Test
    void only_a_colleague_who_works_on_cases_can_be_asked_to_do_it() {
        for (Who.Staff other : new Who.Staff[] {staff.with(Role.DESK_OFFICER), staff.inCity(Role.EDITOR)}) {
            assertThatThrownBy(() -> as(() -> tasks.make(officer, file, Todo.wish(other, "x", "2026-11-20"), key())))
                    .isInstanceOfSatisfying(
                            Problem.Invalid.class,
                            wrong -> assertThat(wrong.fields()).containsOnlyKeys("owner"));
        }
        Who.Staff colleague = staff.inCity(Role.EXPERT);
        UUID id = as(() -> tasks.make(officer, file, Todo.wish(colleague, "x", "2026-11-20"), key()));
        assertThat(task(id).owner()).isEqualTo(colleague.account());
    }

    @Test
    void a_task_is_done_or_dropped_for_a_reason_and_can_be_opened_again() {
        UUID id = make("2026-11-20");
        assertThatThrownBy(() -> as(() -> tasks.drop(officer, id, 1, " "))).isInstanceOf(Problem.Invalid.class);
        as(() -> tasks.drop(officer, id, 1, "Az ügyfél maga intézte."));
        assertThat(task(id)).satisfies(task -> {
            assertThat(task.state()).isEqualTo(TaskState.DROPPED);
            assertThat(task.reason()).isEqualTo("Az ügyfél maga intézte.");
            assertThat(task.endedBy()).isEqualTo(officer.account());
        });
        assertThatThrownBy(() -> as(() -> tasks.finish(officer, id, 2))).isInstanceOf(Problem.Conflict.class);
        as(() -> tasks.reopen(officer, id, 2));
        as(() -> tasks.finish(officer, id, 3));
        assertThat(task(id).state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void whoever_starts_from_an_older_version_overwrites_nothing() {
        UUID id = make("2026-11-20");
        as(() -> tasks.revise(officer, id, 1, Todo.wish(officer, "Az enyém", "2026-11-23")));
        var late = as(() -> tasks.revise(officer, id, 1, Todo.wish(officer, "A másé", "2026-11-24")));
        assertThat(late)
                .isInstanceOfSatisfying(
                        TaskChange.Outdated.class,
                        outdated -> assertThat(outdated.saved().title()).isEqualTo("Az enyém"));
        assertThat(as(() -> tasks.finish(officer, id, 1))).isInstanceOf(TaskChange.Outdated.class);
    }

    @Test
    void what_is_open_ends_with_its_case_which_takes_no_more() {
        UUID open = make("2026-11-20");
        UUID done = make("2026-11-20");
        as(() -> tasks.finish(officer, done, 1));
        close();
        assertThat(task(open)).satisfies(task -> {
            assertThat(task.state()).isEqualTo(TaskState.DROPPED);
            assertThat(task.endedBy()).isNull();
        });
        assertThat(task(done).state()).isEqualTo(TaskState.DONE);
        assertThatThrownBy(() -> make("2026-11-20")).isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> as(() -> tasks.comment(officer, open, "Még valami", key())))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void nobody_of_another_organization_finds_a_task() {
        UUID id = make("2026-11-20");
        Who.Staff stranger = staff.with(Role.SUPERVISOR);
        assertThatThrownBy(() -> Standing.as(stranger, () -> tasks.get(stranger, id)))
                .isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> Standing.as(stranger, () -> tasks.finish(stranger, id, 1)))
                .isInstanceOf(Problem.Missing.class);
        assertThat(Standing.as(stranger, () -> tasks.ofCase(stranger, file))).isEmpty();
    }

    @Test
    void colleagues_talk_about_a_task_in_order() {
        UUID id = make("2026-11-20");
        String key = key();
        as(() -> tasks.comment(officer, id, "Foglalt volt.", key));
        as(() -> tasks.comment(officer, id, "Foglalt volt.", key));
        as(() -> tasks.comment(officer, id, "Visszahívnak.", key()));
        assertThat(as(() -> tasks.get(officer, id)).comments())
                .extracting(Comment::text)
                .containsExactly("Foglalt volt.", "Visszahívnak.");
    }

    private void close() {
        as(() -> cases.close(
                officer,
                file,
                cases.get(officer, file, Purpose.CASEWORK).version(),
                CloseReason.FINISHED,
                cases.needs(officer, file).stream()
                        .collect(Collectors.toMap(
                                each -> each.need().id(), _ -> new Outcome.Unmet(UnmetReason.OTHER)))));
    }

    private UUID make(String due) {
        return Todo.make(tasks, officer, file, Todo.wish(officer, "Felhívni az iskolát", due));
    }

    private Task task(UUID id) {
        return as(() -> tasks.get(officer, id)).task();
    }

    private <T extends @Nullable Object> T as(Supplier<T> work) {
        return Standing.as(officer, work);
    }
}
