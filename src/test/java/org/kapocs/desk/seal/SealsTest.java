package org.kapocs.desk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.seal.Guarded.as;
import static org.kapocs.desk.seal.Guarded.key;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;

/** To whom a sealed file is open, and who can change that. */
class SealsTest extends InDanger {
    @Test
    void a_sealed_file_is_seen_by_its_keepers_and_by_no_colleague_and_no_supervisor() {
        assertThat(sees(colleague)).isTrue();
        house.seal(officer, file);
        assertThat(sees(officer)).isTrue();
        assertThat(sees(colleague)).isFalse();
        assertThat(sees(supervisor)).isFalse();
        assertThatThrownBy(() -> house.file(colleague, file)).isInstanceOf(Problem.Missing.class);
        assertThat(as(colleague, () -> list.ofNumber(colleague, number()))).isEmpty();
    }

    @Test
    void whoever_answers_for_an_open_case_of_theirs_is_a_keeper() {
        house.another(colleague, file);
        house.seal(officer, file);
        assertThat(sees(colleague)).isTrue();
        assertThat(as(officer, () -> house.seals.of(officer, file)).names().keySet())
                .contains(officer.account(), colleague.account());
    }

    @Test
    void a_colleague_who_does_not_answer_for_the_client_cannot_seal_and_a_supervisor_can() {
        assertThatThrownBy(() -> house.seal(colleague, file)).isInstanceOf(Problem.Refused.class);
        house.seal(supervisor, file);
        assertThat(sees(supervisor)).isTrue();
        assertThat(sees(officer)).isTrue();
        assertThat(sees(colleague)).isFalse();
    }

    @Test
    void to_a_program_a_sealed_file_is_closed_in_whosever_name_it_asks() {
        var program = new Who.Program(UUID.randomUUID(), Set.of(Action.values()));
        var asking = new Who.Staff(
                officer.account(), officer.name(), officer.organization(), officer.sites(), officer.roles(), program);
        assertThat(sees(asking)).isTrue();
        house.seal(officer, file);
        assertThat(sees(officer)).isTrue();
        assertThat(sees(asking)).isFalse();
        assertThatThrownBy(() -> house.file(asking, file)).isInstanceOf(Problem.Missing.class);
    }

    @Test
    void it_is_sealed_once() {
        house.seal(officer, file);
        assertThatThrownBy(() -> house.seal(officer, file))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("seal.error.sealed");
    }

    @Test
    void a_case_that_is_opened_for_somebody_who_is_sealed_is_sealed_too() {
        house.seal(officer, file);
        UUID later = house.another(officer, file);
        assertThatThrownBy(() -> house.file(colleague, later)).isInstanceOf(Problem.Missing.class);
        assertThat(house.file(officer, later).open()).isTrue();
    }

    @Test
    void keepers_name_keepers_and_nobody_names_themselves() {
        house.seal(officer, file);
        as(officer, () -> house.seals.name(officer, file, colleague.account()));
        assertThat(sees(colleague)).isTrue();
        assertThatThrownBy(() -> as(officer, () -> house.seals.name(officer, file, officer.account())))
                .isInstanceOf(Problem.Refused.class);
        assertThatThrownBy(() -> as(supervisor, () -> house.seals.name(supervisor, file, colleague.account())))
                .isInstanceOf(Problem.Missing.class);
    }

    @Test
    void who_is_dismissed_finds_nothing_from_then_on_and_the_last_who_works_here_stays() {
        house.seal(officer, file);
        as(officer, () -> house.seals.name(officer, file, colleague.account()));
        as(officer, () -> house.seals.dismiss(officer, file, colleague.account()));
        assertThat(sees(colleague)).isFalse();
        assertThatThrownBy(() -> as(officer, () -> house.seals.dismiss(officer, file, officer.account())))
                .hasMessage("seal.error.last");
    }

    @Test
    void a_keeper_unseals_and_everybody_finds_the_client_again() {
        house.seal(officer, file);
        as(officer, () -> house.seals.unseal(officer, file));
        assertThat(sees(colleague)).isTrue();
        assertThat(jdbc.sql("select count(*) from veil.subject where id = :id")
                        .param("id", file)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> as(officer, () -> house.seals.unseal(officer, file)))
                .hasMessage("seal.error.notsealed");
    }

    @Test
    void a_supervisor_knows_how_many_are_sealed_and_who_keeps_them_and_not_whose_they_are() {
        house.seal(officer, file);
        List<Seals.Kept> all = as(supervisor, () -> house.seals.all(supervisor));
        assertThat(all).singleElement().satisfies(kept -> {
            assertThat(kept.keepers()).containsExactly(officer.name());
            assertThat(kept.able()).isTrue();
        });
        assertThatThrownBy(() -> as(colleague, () -> house.seals.all(colleague)))
                .isInstanceOf(Problem.Refused.class);
    }

    @Test
    void when_the_last_keeper_leaves_the_supervisors_are_told_and_one_of_them_names_another() {
        UUID seal = house.seal(officer, file);
        Who.Staff administrator = staff.in(officer.organization(), Role.ADMINISTRATOR);
        staff.in(officer.organization(), Role.ADMINISTRATOR);
        int before = letters("nokeeper");
        as(
                administrator,
                () -> accounts.change(
                        administrator,
                        accounts.get(administrator, officer.account()).with(false)));
        assertThat(letters("nokeeper") - before).isEqualTo(1);
        assertThat(as(supervisor, () -> house.seals.all(supervisor)))
                .singleElement()
                .matches(kept -> !kept.able());
        UUID found =
                as(supervisor, () -> house.glasses.breakListed(supervisor, seal, Why.NO_KEEPER, "Nincs senki.", key()));
        assertThat(found).isEqualTo(file);
        as(supervisor, () -> house.seals.name(supervisor, file, colleague.account()));
        clock.forward(Duration.ofHours(3));
        assertThat(sees(colleague)).isTrue();
        assertThat(sees(supervisor)).isFalse();
    }
}
