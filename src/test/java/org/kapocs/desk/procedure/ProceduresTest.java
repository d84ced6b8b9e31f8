package org.kapocs.desk.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.Tasks;
import org.kapocs.desk.task.Wish;
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
class ProceduresTest {
    private static final String CODE = "address-card";

    @Autowired
    Procedures procedures;

    @Autowired
    Tasks tasks;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private UUID file = UUID.randomUUID();

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        file = Taken.open(cases, officer, CODE);
    }

    @Test
    void steps_are_ticked_off_and_back_and_the_newcomer_sees_it() {
        tick("owner", true);
        tick("owner", true);
        tick("form", true);
        tick("form", false);
        assertThat(progress().done()).extracting(Progress.Done::step).containsExactly("owner");
        Who.CodeHolder newcomer = newcomer();
        assertThat(Standing.as(newcomer, () -> procedures.own(newcomer, file)).done())
                .extracting(Progress.Done::step)
                .containsExactly("owner");
        assertThatThrownBy(() -> tick("no-such-step", true)).isInstanceOf(Problem.Missing.class);
    }

    @Test
    void a_deadline_becomes_a_task_ahead_of_time_which_moves_with_it() {
        count("2026-11-16");
        assertThat(progress().terms()).singleElement().satisfies(term -> {
            assertThat(term.lastOn()).isEqualTo("2026-11-19");
            assertThat(as(() -> tasks.aims(officer, file)).get(term.id())).contains("A lakcím bejelentése");
        });
        assertThat(open()).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("A lakcím bejelentése");
            assertThat(task.dueOn()).isEqualTo("2026-11-16");
            assertThat(task.note()).contains("2026. november 19.", "Nytv.");
            assertThat(task.owner()).isEqualTo(officer.account());
        });
        count("2026-12-21");
        assertThat(open()).as("the same task, another day").singleElement().satisfies(task -> {
            assertThat(task.note()).contains("2026. december 28.");
            assertThat(task.dueOn()).isEqualTo("2026-12-21");
        });
    }

    @Test
    void what_a_colleague_wrote_into_the_task_stays_when_the_deadline_moves() {
        count("2026-11-16");
        Task made = open().getFirst();
        var wish = new Wish(
                made.title(), "Telefonáltam, az X űrlapot kérik.", officer.account(), made.dueOn(), made.serves());
        as(() -> tasks.revise(officer, made.id(), made.version(), wish));
        count("2026-12-21");
        assertThat(open()).singleElement().satisfies(task -> {
            assertThat(task.note()).isEqualTo("Telefonáltam, az X űrlapot kérik.");
            assertThat(task.dueOn()).isEqualTo("2026-12-21");
        });
    }

    @Test
    void what_is_over_is_said_and_makes_no_task() {
        count("2026-11-02");
        assertThat(progress().terms())
                .singleElement()
                .satisfies(term -> assertThat(term.lastOn()).isEqualTo("2026-11-05"));
        assertThat(open()).isEmpty();
        for (String day : List.of("2019-01-01", "2036-01-01")) {
            assertThatThrownBy(() -> count(day))
                    .isInstanceOfSatisfying(
                            Problem.Invalid.class,
                            wrong -> assertThat(wrong.fields()).containsOnlyKeys("from-report"));
        }
    }

    @Test
    void a_matter_that_does_not_belong_to_the_case_is_missing() {
        assertThatThrownBy(() -> as(() -> procedures.get(officer, file, "school")))
                .isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> as(() -> {
                    procedures.tick(officer, file, "school", "enrol", true);
                    return 1;
                }))
                .isInstanceOf(Problem.Missing.class);
    }

    @Test
    void a_closed_case_takes_nothing_more_and_keeps_what_is_done() {
        tick("owner", true);
        count("2026-11-16");
        var need = as(() -> cases.needs(officer, file)).getFirst().need().id();
        as(() -> cases.close(
                officer,
                file,
                opened().version(),
                CloseReason.FINISHED,
                java.util.Map.of(need, new Outcome.Unmet(UnmetReason.OTHER))));
        assertThatThrownBy(() -> tick("form", true)).isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> count("2026-11-17")).isInstanceOf(Problem.Conflict.class);
        assertThat(progress().done()).hasSize(1);
        assertThat(open()).as("it ends with its case").isEmpty();
    }

    @Test
    void nobody_of_another_organization_and_no_other_newcomer_finds_any_of_it() {
        tick("owner", true);
        count("2026-11-16");
        Who.Staff stranger = staff.with(Role.SUPERVISOR);
        assertThat(Standing.as(stranger, () -> procedures.ofCase(stranger, file)))
                .isEqualTo(new Progress(List.of(), List.of()));
        assertThatThrownBy(() -> Standing.as(stranger, () -> procedures.get(stranger, file, CODE)))
                .isInstanceOf(Problem.Missing.class);
        var other = new Who.CodeHolder(UUID.randomUUID());
        assertThat(Standing.as(other, () -> procedures.own(other, file))).isEqualTo(new Progress(List.of(), List.of()));
    }

    private void tick(String step, boolean done) {
        as(() -> {
            procedures.tick(officer, file, CODE, step, done);
            return 1;
        });
    }

    private void count(String from) {
        as(() -> {
            procedures.count(officer, file, CODE, "report", LocalDate.parse(from));
            return 1;
        });
    }

    private Progress progress() {
        return as(() -> procedures.ofCase(officer, file));
    }

    private List<Task> open() {
        return as(() -> tasks.ofCase(officer, file)).stream().filter(Task::open).toList();
    }

    private Case opened() {
        return as(() -> cases.get(officer, file, Purpose.CASEWORK));
    }

    private Who.CodeHolder newcomer() {
        return new Who.CodeHolder(Objects.requireNonNull(opened().contact()));
    }

    private <T extends @Nullable Object> T as(Supplier<T> work) {
        return Standing.as(officer, work);
    }
}
