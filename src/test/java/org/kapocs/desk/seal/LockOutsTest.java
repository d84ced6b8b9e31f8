package org.kapocs.desk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.seal.Guarded.as;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;

/** Who may know nothing of a client, and who says so. */
class LockOutsTest extends InDanger {
    @Test
    void who_knows_the_client_says_so_and_sees_nothing_more_whatever_else_lets_them() {
        house.seal(officer, file);
        as(officer, () -> house.seals.name(officer, file, colleague.account()));
        as(officer, () -> house.lockOuts.say(officer, file, officer.account(), Said.SELF));
        assertThat(sees(officer)).isFalse();
        assertThat(sees(colleague)).isTrue();
        assertThatThrownBy(() -> as(colleague, () -> house.seals.name(colleague, file, officer.account())))
                .isInstanceOf(Problem.Invalid.class);
        UUID later = house.another(colleague, file);
        assertThatThrownBy(() -> house.file(officer, later)).isInstanceOf(Problem.Missing.class);
    }

    @Test
    void a_lock_out_is_lifted_by_a_supervisor_who_is_not_the_one() {
        Who.Staff other = staff.in(officer.organization(), Role.SUPERVISOR);
        as(officer, () -> house.lockOuts.say(officer, file, supervisor.account(), Said.CLIENT));
        assertThat(sees(supervisor)).isFalse();
        assertThat(as(supervisor, () -> house.lockOuts.all(supervisor))).isEmpty();
        UUID lockOut = as(other, () -> house.lockOuts.all(other)).getFirst().id();
        assertThatThrownBy(() -> as(supervisor, () -> house.lockOuts.lift(supervisor, lockOut)))
                .isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> as(officer, () -> house.lockOuts.lift(officer, lockOut)))
                .isInstanceOf(Problem.Refused.class);
        as(other, () -> house.lockOuts.lift(other, lockOut));
        assertThat(sees(supervisor)).isTrue();
    }

    @Test
    void an_officer_cannot_say_of_a_colleague_what_only_a_supervisor_or_the_client_can() {
        assertThatThrownBy(() ->
                        as(officer, () -> house.lockOuts.say(officer, file, colleague.account(), Said.SUPERVISOR)))
                .isInstanceOf(Problem.Refused.class);
        assertThatThrownBy(() -> as(officer, () -> house.lockOuts.say(officer, file, colleague.account(), Said.SELF)))
                .isInstanceOf(Problem.Invalid.class);
        as(supervisor, () -> house.lockOuts.say(supervisor, file, colleague.account(), Said.SUPERVISOR));
        assertThat(sees(colleague)).isFalse();
        assertThat(sees(officer)).isTrue();
    }

    @Test
    void who_is_locked_out_is_told_by_no_list_and_no_letter_that_there_is_somebody() {
        Who.Staff other = staff.in(officer.organization(), Role.SUPERVISOR);
        Who.Staff third = staff.in(officer.organization(), Role.SUPERVISOR);
        house.seal(officer, file);
        as(officer, () -> house.lockOuts.say(officer, file, supervisor.account(), Said.CLIENT));
        as(officer, () -> house.lockOuts.say(officer, file, other.account(), Said.CLIENT));
        for (Who.Staff out : List.of(supervisor, other)) {
            assertThat(as(out, () -> house.seals.all(out))).isEmpty();
            assertThat(as(out, () -> house.lockOuts.all(out))).isEmpty();
            for (LockOut each : as(third, () -> house.lockOuts.all(third))) {
                assertThatThrownBy(() -> as(out, () -> house.lockOuts.lift(out, each.id())))
                        .isInstanceOf(Problem.Missing.class);
            }
        }
        assertThat(as(third, () -> house.seals.all(third))).hasSize(1);
        assertThat(as(third, () -> house.lockOuts.all(third))).hasSize(2);
        int told = letters("broken");
        house.smash(colleague, number());
        assertThat(letters("broken") - told).as("to the keeper and the third").isEqualTo(2);
        told = letters("nokeeper") + letters("lockout");
        as(officer, () -> house.lockOuts.say(officer, file, officer.account(), Said.SELF));
        assertThat(letters("nokeeper") + letters("lockout") - told).isEqualTo(2);
    }

    @Test
    void the_last_supervisor_who_could_lift_it_is_not_locked_out() {
        Who.Staff other = staff.in(officer.organization(), Role.SUPERVISOR);
        as(officer, () -> house.lockOuts.say(officer, file, other.account(), Said.CLIENT));
        assertThatThrownBy(
                        () -> as(officer, () -> house.lockOuts.say(officer, file, supervisor.account(), Said.CLIENT)))
                .hasMessage("seal.error.lastsupervisor");
        assertThat(sees(supervisor)).isTrue();
    }

    @Test
    void that_the_client_asked_is_said_by_who_works_for_them() {
        assertThatThrownBy(
                        () -> as(colleague, () -> house.lockOuts.say(colleague, file, officer.account(), Said.CLIENT)))
                .hasMessage("seal.error.notcaseworker");
        assertThat(sees(officer)).isTrue();
        as(supervisor, () -> house.lockOuts.say(supervisor, file, colleague.account(), Said.CLIENT));
        assertThat(sees(colleague)).isFalse();
    }

    private void leaves(Who.Staff administrator, Who.Staff leaver) {
        as(
                administrator,
                () -> accounts.change(
                        administrator,
                        accounts.get(administrator, leaver.account()).with(false)));
    }

    @Test
    void who_is_the_last_for_whom_a_sealed_file_can_be_opened_is_not_locked_out() {
        Who.Staff administrator = staff.in(officer.organization(), Role.ADMINISTRATOR);
        house.seal(officer, file);
        leaves(administrator, supervisor);
        assertThatThrownBy(() -> as(officer, () -> house.lockOuts.say(officer, file, officer.account(), Said.SELF)))
                .hasMessage("seal.error.lastopener");
        as(officer, () -> house.seals.name(officer, file, colleague.account()));
        as(officer, () -> house.lockOuts.say(officer, file, officer.account(), Said.SELF));
        assertThat(sees(officer)).isFalse();
        assertThat(sees(colleague)).isTrue();
    }

    @Test
    void when_the_last_who_could_open_a_sealed_file_leaves_the_administrators_are_told() {
        Who.Staff administrator = staff.in(officer.organization(), Role.ADMINISTRATOR);
        Who.Staff other = staff.in(officer.organization(), Role.SUPERVISOR);
        house.seal(officer, file);
        as(officer, () -> house.lockOuts.say(officer, file, other.account(), Said.CLIENT));
        int before = letters("noopener");
        leaves(administrator, officer);
        assertThat(letters("noopener") - before).as("a supervisor can").isZero();
        leaves(administrator, supervisor);
        assertThat(letters("noopener") - before).isEqualTo(1);
    }

    @Test
    void a_file_that_a_keeper_has_left_is_on_the_list_of_the_supervisors_before_the_others() {
        Who.Staff administrator = staff.in(officer.organization(), Role.ADMINISTRATOR);
        UUID left = house.seal(officer, file);
        house.seal(officer, house.open(officer));
        as(officer, () -> house.seals.name(officer, file, colleague.account()));
        leaves(administrator, colleague);
        var first = as(supervisor, () -> house.seals.all(supervisor)).getFirst();
        assertThat(first.seal()).isEqualTo(left);
        assertThat(first.gone()).hasSize(1);
        assertThat(first.able()).isTrue();
    }

    @Test
    void when_the_last_keeper_is_locked_out_the_supervisors_are_told() {
        house.seal(officer, file);
        int before = letters("nokeeper");
        as(officer, () -> house.lockOuts.say(officer, file, officer.account(), Said.SELF));
        assertThat(letters("nokeeper") - before).isEqualTo(1);
    }
}
