package org.kapocs.desk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.seal.Guarded.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.desk.contact.CaseCodes;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Opening;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.GivenConsent;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.Recipient;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Problem;
import org.springframework.beans.factory.annotation.Autowired;

/** Who breaks the glass, for how long, who reviews it and who reads that. */
class GlassesTest extends InDanger {
    @Autowired
    CaseCodes codes;

    @Autowired
    Grounds grounds;

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
    void a_supervisor_who_broke_the_glass_names_nobody_in_silence_and_locks_no_keeper_out() {
        Who.Staff other = staff.in(officer.organization(), Role.SUPERVISOR);
        house.seal(officer, file);
        house.smash(supervisor, number());
        assertThatThrownBy(() ->
                        as(supervisor, () -> house.lockOuts.say(supervisor, file, officer.account(), Said.SUPERVISOR)))
                .hasMessage("seal.error.notkeeper");
        int before = letters("named");
        as(supervisor, () -> house.seals.name(supervisor, file, colleague.account()));
        assertThat(letters("named") - before)
                .as("to the keeper and " + other.name())
                .isEqualTo(2);
    }

    @Test
    void who_broke_the_glass_makes_no_pin_and_keeps_no_consent_that_would_outlast_it() {
        house.seal(officer, file);
        house.smash(colleague, number());
        Case seen = house.file(colleague, file);
        UUID contact = Objects.requireNonNull(seen.contact());
        assertThatThrownBy(() -> as(colleague, () -> codes.newPin(colleague, contact, Guarded.key())))
                .hasMessage("contact.error.visitor");
        LocalDate today = LocalDate.parse("2026-11-16");
        var given = new GivenConsent(
                seen.client(),
                contact,
                ConsentPurpose.REFERRAL,
                ConsentPurpose.REFERRAL.version(),
                "ar",
                new Recipient(officer.organization(), "Minta"),
                Set.of(Section.NAME),
                today,
                today.plusDays(30),
                HowGiven.SPOKEN,
                true);
        assertThatThrownBy(() -> as(colleague, () -> grounds.give(colleague, file, given, Guarded.key())))
                .hasMessage("casework.error.visiting");
        as(officer, () -> codes.newPin(officer, contact, Guarded.key()));
        as(officer, () -> grounds.give(officer, file, given, Guarded.key()));
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
}
