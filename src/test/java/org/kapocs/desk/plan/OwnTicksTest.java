package org.kapocs.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.desk.task.Doer;
import org.kapocs.desk.task.Steps;
import org.kapocs.desk.task.TaskState;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.springframework.beans.factory.annotation.Autowired;

/** What newcomers say of their own steps. On Monday 16 November 2026. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class OwnTicksTest extends Agreed {
    @Autowired
    Steps steps;

    @Test
    void what_is_theirs_they_mark_as_done_and_take_back_and_whoever_looks_after_it_sees_that() {
        UUID theirs = step(Doer.CLIENT, "Hirdetést választani", "");
        UUID ours = step(Doer.DESK, "Felhívni", "");
        tick(theirs, true);
        tick(theirs, true);
        tick(ours, true);
        assertThat(task(ours).open()).as("not theirs to do").isTrue();
        assertThat(task(theirs).state()).isEqualTo(TaskState.DONE);
        assertThat(task(theirs).version()).as("twice is once").isEqualTo(2);
        assertThat(told().getFirst().ticked()).isTrue();
        assertThat(as(() -> steps.ticked(officer, 5)))
                .extracting(ticked -> ticked.task().id())
                .containsExactly(theirs);
        as(() -> {
            steps.seen(officer, theirs);
            return null;
        });
        assertThat(as(() -> steps.ticked(officer, 5))).isEmpty();
        tick(theirs, false);
        assertThat(task(theirs).open()).isTrue();
        tick(theirs, true);
        assertThat(as(() -> steps.ticked(officer, 5))).as("it is news again").hasSize(1);
        Who.Staff colleague = staff.in(officer.organization(), Role.DESK_OFFICER);
        assertThat(Standing.as(colleague, () -> steps.ticked(colleague, 5))).isEmpty();
    }

    @Test
    void a_step_of_ones_own_case_is_told_however_many_a_colleague_has_left_unseen() {
        Who.Staff colleague = staff.in(officer.organization(), Role.DESK_OFFICER);
        UUID mine = file;
        UUID theirs = step(Doer.CLIENT, "Hirdetést választani", "");
        tick(theirs, true);
        sql(() -> sql.sql("update task.task set owner = :owner where id = :id")
                .param("owner", colleague.account())
                .param("id", theirs)
                .update());
        another();
        UUID elsewhere = agreedStepOf(colleague);
        sql(() -> sql.sql("""
                        insert into task.task select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(),
                          'ticked_at', timestamptz '2001-01-01'))).* from task.task t, generate_series(1, 100)
                        where t.id = :id""").param("id", elsewhere).update());
        assertThat(as(() -> steps.ticked(officer, 5)))
                .extracting(ticked -> ticked.task().caseFile())
                .containsExactly(mine);
    }

    /** A step that a client ticked in a case of this colleague. */
    private UUID agreedStepOf(Who.Staff colleague) {
        goal = agreed("Munkát találni");
        UUID step = step(Doer.CLIENT, "Önéletrajzot írni", "");
        tick(step, true);
        sql(() -> sql.sql("update task.task set owner = :owner where id = :id")
                .param("owner", colleague.account())
                .param("id", step)
                .update());
        sql(() -> sql.sql("update casework.case_file set owner = :owner where id = :id")
                .param("owner", colleague.account())
                .param("id", file)
                .update());
        return step;
    }

    @Test
    void what_the_officer_ended_they_do_not_take_back_and_nothing_else_of_a_task_can_they_touch() {
        UUID theirs = step(Doer.CLIENT, "Hirdetést választani", "");
        as(() -> tasks.finish(officer, theirs, 1));
        tick(theirs, false);
        assertThat(task(theirs).state()).isEqualTo(TaskState.DONE);
        as(() -> tasks.reopen(officer, theirs, 2));
        for (String change : List.of(
                "update plan.own_step set state = 'DROPPED'",
                "update plan.step set title = 'x'",
                "update plan.own_step set case_file = id",
                "delete from plan.own_step",
                "insert into plan.step (id) values (gen_random_uuid())")) {
            assertThatThrownBy(() -> within(newcomer, () -> sql.sql(change).update()))
                    .as(change)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(within(
                        newcomer,
                        () -> sql.sql("update task.task set note = 'x'").update()))
                .isZero();
        assertThat(task(theirs).open()).isTrue();
    }

    @Test
    void in_a_case_that_is_closed_they_read_what_was_done_and_take_nothing_back() {
        UUID theirs = step(Doer.CLIENT, "Hirdetést választani", "");
        UUID open = step(Doer.CLIENT, "Szobát nézni", "");
        tick(theirs, true);
        as(() -> {
            var whole = cases.file(officer, file);
            var outcomes = whole.openNeeds().stream()
                    .collect(Collectors.<CaseNeed, UUID, Outcome>toMap(
                            each -> each.need().id(), _ -> new Outcome.Unmet(UnmetReason.OTHER)));
            return cases.close(officer, file, whole.file().version(), CloseReason.FINISHED, outcomes);
        });
        tick(theirs, false);
        tick(open, true);
        assertThat(task(theirs).state()).isEqualTo(TaskState.DONE);
        assertThat(task(open).state()).isEqualTo(TaskState.DROPPED);
        assertThat(told()).extracting(ToldStep::id).containsExactly(theirs);
    }
}
