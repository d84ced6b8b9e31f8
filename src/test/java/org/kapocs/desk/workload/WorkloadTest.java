package org.kapocs.desk.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.desk.task.Tasks;
import org.kapocs.desk.task.Wish;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.Statements;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

@HouseTest
@ExtendWith(OnTheFirstDay.class)
class WorkloadTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    Workload workload;

    @Autowired
    Boards boards;

    @Autowired
    TestClock clock;

    @Test
    void each_number_leads_to_a_list_of_as_many_and_another_organization_counts_for_nothing() throws Exception {
        Who.Staff supervisor = staff.with(Role.SUPERVISOR);
        Who.Staff busy = staff.in(supervisor.organization(), Role.DESK_OFFICER);
        Who.Staff calm = staff.in(supervisor.organization(), Role.DESK_OFFICER);
        open(staff.with(Role.DESK_OFFICER));
        UUID old = open(busy);
        todo(busy, old, LocalDate.now(clock).plusDays(1));
        clock.forward(Duration.ofDays(200));
        UUID young = open(busy);
        todo(busy, young, LocalDate.now(clock).plusDays(30));
        open(calm);

        Loads loads = Standing.as(supervisor, () -> workload.of(supervisor));
        assertThat(loads.each()).extracting(Load::account).containsExactly(busy.account(), calm.account());
        Load most = loads.each().getFirst();
        assertThat(List.of(most.open(), most.old(), most.quiet(), most.overdue(), most.partner()))
                .containsExactly(2, 1, 1, 1, 0);

        String page = page(supervisor, "/staff/workload");
        var figure = Pattern.compile("<a class=\"num(?: late)?\" href=\"([^\"]+)\">([0-9]+)</a>")
                .matcher(page);
        int figures = 0;
        while (figure.find()) {
            String list = page(supervisor, HtmlUtils.htmlUnescape(figure.group(1)));
            assertThat(list.split("class=\"line\"", -1).length - 1)
                    .as(figure.group(1))
                    .isEqualTo(Integer.parseInt(figure.group(2)));
            figures++;
        }
        assertThat(figures).isEqualTo(5 + 5);
    }

    @Test
    void nobody_but_a_supervisor_sees_who_has_how_much() throws Exception {
        for (Role role : Role.values()) {
            Who.Staff person = staff.with(role);
            http.perform(get("/staff/workload").with(Staff.as(person)))
                    .andExpect(status().is(role == Role.SUPERVISOR ? 200 : 403));
        }
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        assertThatThrownBy(() -> Standing.as(officer, () -> workload.of(officer)))
                .isInstanceOf(Problem.Refused.class);
    }

    @Test
    void it_asks_one_question_for_each_measure_however_many_people_and_cases_there_are() throws Exception {
        Who.Staff supervisor = staff.with(Role.SUPERVISOR);
        open(supervisor);
        int few = Statements.of(() -> page(supervisor, "/staff/workload")).size();
        for (int n = 0; n < 4; n++) {
            Who.Staff officer = staff.in(supervisor.organization(), Role.DESK_OFFICER);
            todo(officer, open(officer), LocalDate.now(clock).plusDays(n));
        }
        int many = Statements.of(() -> page(supervisor, "/staff/workload")).size();
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(5);
    }

    @Test
    void on_the_board_a_case_stands_in_the_first_column_that_is_true_of_it() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        UUID quiet = open(officer);
        UUID overdue = open(officer);
        todo(officer, overdue, LocalDate.now(clock).plusDays(3));
        clock.forward(Duration.ofDays(40));
        UUID week = open(officer);
        todo(officer, week, LocalDate.now(clock).plusDays(2));
        UUID later = open(officer);
        todo(officer, later, LocalDate.now(clock).plusDays(60));
        UUID waits = open(officer);
        UUID task = todo(officer, waits, LocalDate.now(clock).plusDays(60));
        Standing.as(officer, () -> {
            tasks.waitFor(officer, task, 1, "a kerületi hivatal");
            return task;
        });
        open(staff.in(officer.organization(), Role.DESK_OFFICER));

        Board board = Standing.as(officer, () -> boards.of(officer));
        assertThat(board.sections())
                .extracting(each ->
                        each.cards().stream().map(card -> card.line().id()).toList())
                .containsExactly(List.of(overdue), List.of(week), List.of(waits), List.of(quiet), List.of(later));
        String page = page(officer, "/staff/cases/board");
        assertThat(page).contains("/staff/cases/" + quiet, "/staff/cases/" + waits);
    }

    private UUID open(Who.Staff officer) {
        var person = new Person(List.of(Name.pseudonym("Minta Dara")), null, List.of(), List.of(), null);
        var need = new NewNeed("housing.rent", Urgency.SOON, "");
        var wish = new NewCase(null, null, person, LegalBasis.PUBLIC_TASK, List.of(need), List.of(), "");
        return Standing.as(officer, () -> cases.open(officer, wish, key()));
    }

    private UUID todo(Who.Staff officer, UUID file, LocalDate due) {
        var wish = new Wish("Feladat", "", officer.account(), due, null);
        return Standing.as(officer, () -> tasks.make(officer, file, wish, key()));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String page(Who.Staff who, String path) throws Exception {
        return http.perform(get(java.net.URI.create(path)).with(Staff.as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
