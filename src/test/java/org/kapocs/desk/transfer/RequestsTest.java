package org.kapocs.desk.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.shared.access.Standing.as;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.seal.Danger;
import org.kapocs.desk.seal.Seals;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A case is asked for by its number: one answer, whatever stands behind it. */
@HouseTest
class RequestsTest extends Given {
    @Autowired
    TransferRequests requests;

    @Autowired
    RequestSweep sweep;

    @Autowired
    Seals seals;

    @Autowired
    TestClock time;

    private String number;

    @BeforeEach
    void its_number() {
        number = seen(officer, file).number();
    }

    private UUID ask(Who.Staff who, String typed) {
        var wanted = Wanted.of(typed, Why.MOVED, "Nálunk lakik", HowGiven.SPOKEN);
        return as(who, () -> requests.ask(who, wanted, key()));
    }

    private RequestView look(Who.Staff who, UUID id) {
        return as(who, () -> requests.open(who, id));
    }

    private List<UUID> waiting(Who.Staff who) {
        return as(who, () -> requests.find(who)).ofUs().stream()
                .map(TransferRequest::id)
                .toList();
    }

    /** What the one who asked can tell apart: everything of the view but the id, the number and the moment. */
    private String told(Who.Staff who, UUID id) {
        RequestView view = look(who, id);
        TransferRequest request = view.request();
        return view.toString()
                .replace(request.id().toString(), "")
                .replace(request.wanted().number(), "")
                .replace(request.askedAt().toString(), "");
    }

    @Test
    void unknown_sealed_closed_and_fine_are_one_answer_to_who_asks() {
        UUID shut = opened(LegalBasis.PUBLIC_TASK, null);
        as(officer, () -> seals.seal(officer, shut, Danger.VIOLENCE, "", Set.of(), key()));
        UUID done = opened(LegalBasis.PUBLIC_TASK, null);
        String sealed = seen(officer, shut).number();
        String closed = seen(officer, done).number();
        close(done);
        assertThat(List.of("K-1999-9999", sealed, closed).stream()
                        .map(each -> told(other, ask(other, each)))
                        .distinct())
                .containsExactly(told(other, ask(other, number)));
    }

    @Test
    void asked_for_before_and_after_midnight_they_differ_in_their_days_and_in_nothing_else() {
        Instant morning = time.instant();
        ZonedDateTime day = ZonedDateTime.now(time);
        time.set(day.with(DayOfWeek.MONDAY).with(LocalTime.of(23, 59, 50)).toInstant());
        UUID fine = ask(other, number);
        time.forward(Duration.ofSeconds(20));
        UUID nobodys = ask(other, "K-1999-9999");
        LocalDate one = look(other, fine).request().answerBy();
        LocalDate next = look(other, nobodys).request().answerBy();
        assertThat(next).isAfter(one);
        assertThat(told(other, nobodys).replace(next.toString(), one.toString()))
                .isEqualTo(told(other, fine));
        time.set(morning);
    }

    @Test
    void ones_own_case_is_asked_for_with_the_same_answer_and_nobody_is_bothered() {
        UUID own = ask(officer, number);
        assertThat(told(officer, own)).isEqualTo(told(officer, ask(officer, "K-1999-9999")));
        assertThat(waiting(officer)).doesNotContain(own);
        assertThat(as(officer, () -> list.counts(officer)).asked()).isZero();
    }

    @Test
    void the_caseworker_finds_it_where_the_day_begins_and_in_the_case_and_a_supervisor_too() {
        UUID id = ask(other, number.toLowerCase(java.util.Locale.ROOT));
        assertThat(waiting(officer)).containsExactly(id);
        assertThat(waiting(supervisor)).containsExactly(id);
        assertThat(waiting(colleague)).isEmpty();
        assertThat(as(officer, () -> list.counts(officer)).asked()).isEqualTo(1);
        assertThat(as(officer, () -> list.onCase(officer, file)).asked())
                .extracting(OnCase.Asking::id)
                .containsExactly(id);
        assertThat(look(officer, id).title()).contains("Sentinel Dara");
        assertThat(look(other, id).title()).isEmpty();
    }

    @Test
    void nobody_of_a_third_organization_finds_it_and_nobody_who_may_know_nothing_of_the_file() {
        UUID id = ask(other, number);
        Who.Staff third = staff.with(Role.SUPERVISOR);
        assertThatThrownBy(() -> look(third, id)).isInstanceOf(Problem.Missing.class);
        as(officer, () -> seals.seal(officer, file, Danger.VIOLENCE, "", Set.of(), key()));
        assertThatThrownBy(() -> look(supervisor, id)).isInstanceOf(Problem.Missing.class);
        assertThat(waiting(supervisor)).isEmpty();
        assertThat(waiting(officer)).containsExactly(id);
    }

    @Test
    void it_is_answered_by_an_offer_which_whoever_asked_accepts() {
        UUID id = ask(other, number);
        assertThat(look(officer, id).answers()).isTrue();
        UUID offer = offeredAcross();
        assertThat(look(other, id).state()).isEqualTo(RequestState.OFFERED);
        assertThat(look(other, id).request().offer()).isEqualTo(offer);
        assertThat(waiting(officer)).isEmpty();
        accept(other, offer);
        assertThat(seen(other, file).owner()).isEqualTo(other.account());
    }

    @Test
    void an_offer_to_somebody_else_answers_nothing() {
        UUID id = ask(other, number);
        Who.Staff third = staff.with(Role.DESK_OFFICER);
        offered(third.organization(), null, LegalBasis.PUBLIC_TASK);
        assertThat(look(other, id).state()).isEqualTo(RequestState.ASKED);
    }

    @Test
    void it_is_kept_with_a_reason_by_the_caseworker_alone_or_a_supervisor() {
        UUID id = ask(other, number);
        assertThatThrownBy(() -> as(colleague, () -> requests.decline(colleague, id, Keeping.GOES_ON, "")))
                .isInstanceOf(Problem.Refused.class);
        assertThatThrownBy(() -> as(other, () -> requests.decline(other, id, Keeping.GOES_ON, "")))
                .isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> as(officer, () -> requests.decline(officer, id, Keeping.OTHER, " ")))
                .isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> as(officer, () -> requests.decline(officer, id, Keeping.OTHER, "Sentinel Dara marad")))
                .isInstanceOf(Problem.Invalid.class);
        as(officer, () -> requests.decline(officer, id, Keeping.OTHER, "Holnap tárgyalás"));
        assertThat(look(other, id).request().said()).isEqualTo("Holnap tárgyalás");
        assertThat(look(other, id).state()).isEqualTo(RequestState.DECLINED);
        assertThatThrownBy(() -> as(supervisor, () -> requests.decline(supervisor, id, Keeping.GOES_ON, "")))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void a_keeper_of_a_sealed_file_answers_nobody() {
        UUID id = ask(other, number);
        as(officer, () -> seals.seal(officer, file, Danger.VIOLENCE, "", Set.of(), key()));
        assertThatThrownBy(() -> as(officer, () -> requests.decline(officer, id, Keeping.GOES_ON, "")))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining("sealed");
        assertThat(look(other, id).state()).isEqualTo(RequestState.ASKED);
    }

    @Test
    void after_five_working_days_it_is_over_by_itself_and_is_asked_anew() {
        UUID id = ask(other, number);
        assertThat(ask(other, number)).as("asked twice is asked once").isEqualTo(id);
        assertThat(look(other, id).request().answerBy()).isEqualTo(as(other, () -> transfers.answerBy(other)));
        earlier(id, "answer_by = answer_by - 30");
        assertThat(look(other, id).state()).isEqualTo(RequestState.EXPIRED);
        assertThat(waiting(officer)).isEmpty();
        assertThatThrownBy(() -> as(officer, () -> requests.decline(officer, id, Keeping.GOES_ON, "")))
                .isInstanceOf(Problem.Conflict.class);
        assertThat(ask(other, number)).isNotEqualTo(id);
    }

    @Test
    void who_asked_takes_it_back() {
        UUID id = ask(other, number);
        Who.Staff beside = staff.in(other.organization(), Role.DESK_OFFICER);
        assertThatThrownBy(() -> as(beside, () -> requests.withdraw(beside, id)))
                .isInstanceOf(Problem.Refused.class);
        assertThatThrownBy(() -> as(officer, () -> requests.withdraw(officer, id)))
                .isInstanceOf(Problem.Missing.class);
        as(other, () -> requests.withdraw(other, id));
        assertThat(waiting(officer)).isEmpty();
        assertThatThrownBy(() -> as(other, () -> requests.withdraw(other, id))).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void a_number_that_was_nobodys_when_it_was_asked_for_leads_to_no_case_of_later() {
        UUID id = ask(other, number);
        earlier(id, "asked_at = asked_at - interval '1 day'");
        assertThat(waiting(officer)).isEmpty();
        assertThatThrownBy(() -> look(officer, id)).isInstanceOf(Problem.Missing.class);
    }

    @Test
    void it_is_forgotten_after_ninety_days() {
        UUID old = ask(other, number);
        UUID young = ask(other, "K-1999-9999");
        earlier(old, "asked_at = asked_at - interval '91 days'");
        as(HOUSE, sweep::sweep);
        assertThatThrownBy(() -> look(other, old)).isInstanceOf(Problem.Missing.class);
        assertThat(look(other, young).state()).isEqualTo(RequestState.ASKED);
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_a_number_needs_its_year() {
        assertThatThrownBy(() -> Wanted.of("417", null, "a".repeat(2_001), null))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.fields().keySet())
                                .containsExactlyInAnyOrder("number", "why", "words", "agreed"));
        assertThat(Wanted.of(" k-2026-417 ", Why.MOVED, "", HowGiven.SPOKEN).number())
                .isEqualTo("K-2026-0417");
    }

    private void earlier(UUID id, String set) {
        house(() -> sql.sql("update transfer.request set " + set + " where id = :id")
                .param("id", id)
                .update());
    }
}
