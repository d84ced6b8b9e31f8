package org.kapocs.desk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.seal.Guarded.as;
import static org.kapocs.desk.seal.Guarded.key;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.facts.client.Clients;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Opening;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** To whom a sealed file is open, for how long, and who can change that; on Monday 16 November 2026. */
@HouseTest
@Import(Guarded.class)
@ExtendWith(OnTheFirstDay.class)
class SealsTest {
    @Autowired
    Guarded house;

    @Autowired
    CaseList list;

    @Autowired
    CaseTitles titles;

    @Autowired
    Clients clients;

    @Autowired
    Accounts accounts;

    @Autowired
    Trail trail;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Who.Staff officer;
    Who.Staff colleague;
    Who.Staff supervisor;
    UUID file;

    @BeforeEach
    void somebody_in_danger() {
        officer = staff.with(Role.DESK_OFFICER);
        colleague = staff.in(officer.organization(), Role.DESK_OFFICER);
        supervisor = staff.in(officer.organization(), Role.SUPERVISOR);
        file = house.open(officer);
    }

    private boolean sees(Who.Staff who) {
        boolean byId = !as(who, () -> titles.of(who, java.util.Set.of(file))).isEmpty();
        boolean byName =
                !as(who, () -> clients.find(who, Guarded.FAMILY)).clients().isEmpty();
        assertThat(byName).as("the search and the list agree").isEqualTo(byId);
        return byId;
    }

    private String number() {
        return house.file(officer, file).number();
    }

    private int letters(String occasion) {
        return jdbc.sql("select count(*) from notification.letter where kind = 'seal' and dedup_key like :like")
                .param("like", "%:" + occasion + ".%")
                .query(Integer.class)
                .single();
    }

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

    @Test
    void a_broken_glass_is_open_for_three_hours_and_each_look_is_an_emergency_that_the_client_reads() {
        house.seal(officer, file);
        String number = number();
        int before = letters("broken");
        assertThat(house.smash(colleague, number)).isEqualTo(file);
        assertThat(letters("broken") - before)
                .as("to the keeper and the supervisor")
                .isEqualTo(2);
        house.file(colleague, file);
        clock.forward(Duration.ofHours(3).minusMillis(1));
        assertThat(sees(colleague)).isTrue();
        clock.forward(Duration.ofMillis(1));
        assertThat(sees(colleague)).isFalse();
        assertThat(trail.openedBy(List.of(new Subject("case", file))))
                .filteredOn(each -> each.purpose().equals(java.util.Optional.of(Purpose.EMERGENCY)))
                .extracting(Opening::times)
                .containsExactly(2);
        assertThat(trail.verify()).isInstanceOf(org.kapocs.shared.audit.Verdict.Intact.class);
    }

    @Test
    void what_was_broken_by_a_clock_that_was_ahead_is_not_open_for_longer() {
        house.seal(officer, file);
        String number = number();
        clock.forward(Duration.ofDays(3));
        house.smash(colleague, number);
        clock.forward(Duration.ofDays(-3));
        assertThat(sees(colleague)).isFalse();
    }

    @Test
    void a_number_of_nobody_one_of_an_open_file_and_one_that_is_locked_to_them_are_told_apart_by_nobody() {
        UUID open = house.open(officer);
        String openNumber = house.file(officer, open).number();
        house.seal(officer, file);
        as(officer, () -> house.lockOuts.say(officer, file, colleague.account(), Said.CLIENT));
        for (String number : List.of("K-1999-0001", openNumber, number())) {
            assertThatThrownBy(() -> house.smash(colleague, number))
                    .isInstanceOfSatisfying(
                            Problem.Invalid.class,
                            wrong -> assertThat(wrong.fields()).containsEntry("number", "seal.error.number"));
        }
        Who.Staff elsewhere = staff.with(Role.SUPERVISOR);
        assertThatThrownBy(() -> house.smash(elsewhere, number())).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void another_supervisor_reviews_a_broken_glass_once_and_who_broke_it_reads_that() {
        house.seal(officer, file);
        house.smash(supervisor, number());
        assertThat(as(supervisor, () -> house.glasses.waiting(supervisor))).isEmpty();
        Who.Staff other = staff.in(officer.organization(), Role.SUPERVISOR);
        Glass waiting = as(other, () -> house.glasses.waiting(other)).getFirst();
        clock.forward(Glass.REVIEWED_WITHIN);
        assertThat(waiting.late(clock.instant())).isTrue();
        assertThatThrownBy(() -> as(
                        supervisor,
                        () -> house.glasses.review(supervisor, waiting.id(), Verdict.JUSTIFIED, "Jó volt.")))
                .isInstanceOf(Problem.Missing.class);
        as(other, () -> house.glasses.review(other, waiting.id(), Verdict.NOT_JUSTIFIED, "Volt idő szólni."));
        assertThatThrownBy(
                        () -> as(other, () -> house.glasses.review(other, waiting.id(), Verdict.JUSTIFIED, "Mégis.")))
                .isInstanceOf(Problem.Missing.class);
        assertThat(as(supervisor, () -> house.glasses.mine(supervisor))
                        .getFirst()
                        .review())
                .isNotNull()
                .extracting(Glass.Review::verdict)
                .isEqualTo(Verdict.NOT_JUSTIFIED);
    }

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
        as(officer, () -> house.lockOuts.say(officer, file, supervisor.account(), Said.CLIENT));
        assertThat(sees(supervisor)).isFalse();
        assertThat(as(supervisor, () -> house.lockOuts.all(supervisor))).isEmpty();
        Who.Staff other = staff.in(officer.organization(), Role.SUPERVISOR);
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
    void who_broke_the_glass_takes_no_case_over_and_locks_nobody_out() {
        house.seal(officer, file);
        house.smash(colleague, number());
        int version = house.file(colleague, file).version();
        assertThatThrownBy(() -> as(colleague, () -> house.cases.take(colleague, file, version)))
                .hasMessage("casework.error.visitor");
        assertThatThrownBy(
                        () -> as(colleague, () -> house.lockOuts.say(colleague, file, officer.account(), Said.CLIENT)))
                .hasMessage("seal.error.notkeeper");
        assertThatThrownBy(() -> as(colleague, () -> house.seals.unseal(colleague, file)))
                .hasMessage("seal.error.notkeeper");
    }

    @Test
    void when_the_last_keeper_is_locked_out_the_supervisors_are_told() {
        house.seal(officer, file);
        int before = letters("nokeeper");
        as(officer, () -> house.lockOuts.say(officer, file, officer.account(), Said.SELF));
        assertThat(letters("nokeeper") - before).isEqualTo(1);
    }

    @Autowired
    OwnSeal own;

    @Test
    void the_client_reads_to_how_many_people_who_work_here_their_file_is_open() {
        Who.CodeHolder newcomer = house.newcomer(officer, file);
        assertThat(as(newcomer, () -> own.keepers(newcomer))).isEqualTo(OptionalLong.empty());
        house.seal(supervisor, file);
        assertThat(as(newcomer, () -> own.keepers(newcomer))).isEqualTo(OptionalLong.of(2));
    }
}
