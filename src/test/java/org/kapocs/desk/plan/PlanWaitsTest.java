package org.kapocs.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.CaseLoads;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told what waits of plans. On Monday 16 November 2026. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class PlanWaitsTest {
    @Autowired
    MockMvc http;

    @Autowired
    Plans plans;

    @Autowired
    PlanQueries queries;

    @Autowired
    CaseLoads loads;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private Who.Staff supervisor = officer;
    private UUID file = UUID.randomUUID();
    private UUID draft = UUID.randomUUID();

    @BeforeEach
    void a_draft() {
        officer = staff.with(Role.DESK_OFFICER);
        supervisor = staff.in(officer.organization(), Role.SUPERVISOR);
        file = Drafted.open(cases, officer);
        draft = as(
                officer,
                () -> plans.draft(
                        officer,
                        file,
                        Drafted.outline("Lakás"),
                        UUID.randomUUID().toString()));
    }

    @Test
    void where_approval_is_wanted_a_draft_waits_for_supervisors_and_then_for_its_author() {
        var list = new PlanList(queries, loads, clock, true);
        assertThat(waits(list, supervisor).approval()).containsExactly(file);
        assertThat(waits(list, officer)).isEqualTo(new PlanWaits(List.of(), List.of(), List.of(), List.of()));
        assertThat(waits(list, staff.with(Role.SUPERVISOR)).any())
                .as("elsewhere")
                .isFalse();

        as(supervisor, () -> plans.approve(supervisor, file, draft, 1));
        assertThat(waits(list, supervisor).any()).isFalse();
        assertThat(waits(list, officer).approved()).containsExactly(file);

        as(officer, () -> plans.agree(officer, file, draft, 2, spoken()));
        assertThat(waits(list, officer).any()).isFalse();
        assertThat(waits(new PlanList(queries, loads, clock, false), supervisor).any())
                .as("where it is not wanted")
                .isFalse();
    }

    @Test
    void what_a_supervisor_sends_back_waits_for_its_author_until_they_change_it() {
        var list = new PlanList(queries, loads, clock, true);
        as(supervisor, () -> plans.sendBack(supervisor, file, draft, 1, " Ki fordít? "));
        assertThat(waits(list, supervisor).any()).isFalse();
        assertThat(waits(list, officer).returned()).containsExactly(file);
        assertThat(as(officer, () -> plans.ofCase(officer, file)).getFirst().returned())
                .isEqualTo(new Returned(clock.instant(), supervisor.account(), "Ki fordít?", 2));
        assertThatThrownBy(() -> as(officer, () -> plans.agree(officer, file, draft, 2, spoken())))
                .isInstanceOf(Problem.Conflict.class);

        as(officer, () -> plans.revise(officer, file, draft, 2, Drafted.outline("Lakás, tolmáccsal")));
        assertThat(waits(list, officer).any()).isFalse();
        assertThat(waits(list, supervisor).approval()).as("once more").containsExactly(file);
        as(supervisor, () -> plans.approve(supervisor, file, draft, 3));
        assertThatThrownBy(() -> as(supervisor, () -> plans.sendBack(supervisor, file, draft, 4, "mégse")))
                .isInstanceOf(Problem.Conflict.class);
        assertThat(as(officer, () -> plans.agree(officer, file, draft, 4, spoken())))
                .isEqualTo(new PlanChange.Done());
    }

    @Test
    void only_a_supervisor_who_did_not_write_it_sends_it_back_and_says_why() {
        assertThatThrownBy(() -> as(officer, () -> plans.sendBack(officer, file, draft, 1, "x")))
                .isInstanceOf(Problem.Refused.class);
        assertThatThrownBy(() -> as(supervisor, () -> plans.sendBack(supervisor, file, draft, 1, " ")))
                .isInstanceOf(Problem.Invalid.class);
        assertThat(as(supervisor, () -> plans.sendBack(supervisor, file, draft, 7, "x")))
                .isInstanceOf(PlanChange.Outdated.class);
        as(supervisor, () -> plans.revise(supervisor, file, draft, 1, Drafted.outline("Az övé")));
        assertThatThrownBy(() -> as(supervisor, () -> plans.sendBack(supervisor, file, draft, 2, "x")))
                .isInstanceOf(Problem.Refused.class);
    }

    @Test
    void a_supervisor_does_not_wait_for_themselves() {
        UUID other = Drafted.open(cases, supervisor);
        as(
                supervisor,
                () -> plans.draft(
                        supervisor,
                        other,
                        Drafted.outline("Munka"),
                        UUID.randomUUID().toString()));
        assertThat(waits(new PlanList(queries, loads, clock, true), supervisor).approval())
                .containsExactly(file);
    }

    @Test
    void of_more_than_anybody_looks_through_whoever_approves_is_told_first_of_their_own() {
        UUID own = Drafted.open(cases, supervisor);
        UUID written = as(
                supervisor,
                () -> plans.draft(
                        supervisor,
                        own,
                        Drafted.outline("Munka"),
                        UUID.randomUUID().toString()));
        Who.Staff other = staff.in(officer.organization(), Role.SUPERVISOR);
        as(other, () -> plans.sendBack(other, own, written, 1, "x"));
        List<PlanQueries.Waiting> told = as(
                supervisor,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> queries.waiting(supervisor, LocalDate.now((Clock) clock), Set.of(), true, 1)));
        assertThat(told).containsExactly(new PlanQueries.Waiting("returned", own));
    }

    @Test
    void a_review_that_is_due_stands_where_the_day_of_the_caseworker_begins_and_in_lists() throws Exception {
        as(officer, () -> plans.agree(officer, file, draft, 1, spoken()));
        assertThat(page(officer, "/staff")).doesNotContain("mark=planreview");
        assertThat(page(officer, "/staff/cases?mark=planreview")).doesNotContain(file.toString());

        clock.forward(Duration.ofDays(400));
        assertThat(page(officer, "/staff")).contains("mark=planreview");
        assertThat(page(supervisor, "/staff")).as("whose case it is not").doesNotContain("mark=planreview");
        assertThat(page(officer, "/staff/cases?mark=planreview")).contains(file.toString());
        assertThat(page(officer, "/staff/cases")).contains("a terv felülvizsgálandó");
    }

    private Agreement spoken() {
        return new Agreement(LocalDate.now((Clock) clock), HowGiven.SPOKEN, "");
    }

    private PlanWaits waits(PlanList list, Who.Staff who) {
        return as(who, () -> new TransactionTemplate(transactions).execute(_ -> list.waits(who)));
    }

    private String page(Who.Staff who, String path) throws Exception {
        return http.perform(get(path).with(Staff.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static <T extends @Nullable Object> T as(Who.Staff who, Supplier<T> work) {
        return Standing.as(who, work);
    }
}
