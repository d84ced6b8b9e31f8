package org.kapocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trace;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.audit.Wanted;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** An administrator asks, and only who says yes ever sees the token; afterwards it is known which program it was. */
@HouseTest
class AskedToAnswerTest {
    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Trail trail;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc http;

    @LocalServerPort
    int port;

    Who.Staff officer;
    Who.Staff administrator;
    Browser office;

    @BeforeEach
    void anAdministrator() throws Exception {
        clock.forward(Duration.ofHours(1));
        officer = staff.with(Role.DESK_OFFICER);
        administrator = staff.in(officer.organization(), Role.ADMINISTRATOR);
        office = staff.browser(port, administrator);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Browser.Answer ask(String action) throws Exception {
        return office.post(
                "/staff/programs",
                "name",
                "Minta",
                "account",
                officer.account().toString(),
                "action",
                action,
                "days",
                "30",
                "once",
                key());
    }

    private ApiTokens.Listed waiting() {
        return Standing.as(officer, () -> tokens.of(officer)).stream()
                .filter(ApiTokens.Listed::waits)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_notice_where_the_day_begins_leads_to_where_it_is_decided() throws Exception {
        ask("READ_CASES");
        Browser own = staff.browser(port, officer);
        assertThat(own.get("/staff").body()).contains("<a href=\"/staff/me/programs\">");
        assertThat(own.get("/staff/me/programs").status()).isEqualTo(200);
    }

    private String accepted(Browser by, UUID id, String once) throws Exception {
        return by.post("/staff/me/programs/" + id + "/acceptance", "once", once).body();
    }

    private static String token(String page) {
        assertThat(page).contains("kapocs_");
        return page.replaceAll("(?s).*(kapocs_[A-Za-z0-9_-]{43}).*", "$1");
    }

    @Test
    void only_who_answers_for_a_program_is_shown_its_token_and_only_with_their_yes() throws Exception {
        assertThat(ask("READ_CASES").body()).doesNotContain("kapocs_");
        assertThat(office.get("/staff/programs").body()).contains("Minta").doesNotContain("kapocs_");
        UUID id = waiting().id();
        assertThat(accepted(office, id, key())).as("somebody else says yes").doesNotContain("kapocs_");
        assertThat(waiting().id()).isEqualTo(id);

        Browser desk = staff.browser(port, officer);
        assertThat(desk.get("/staff/me/programs").body())
                .contains(administrator.name())
                .doesNotContain("kapocs_");
        String once = key();
        String token = token(accepted(desk, id, once));
        assertThat(token(accepted(desk, id, once))).as("tapped twice").isEqualTo(token);
        assertThat(accepted(desk, id, key())).as("another time").doesNotContain("kapocs_");
        var program = new Program(port, token);
        assertThat(program.get("/api/v1/cases").status()).isEqualTo(200);
        assertThat(program.get("/api/v1/contacts").status()).isEqualTo(403);
    }

    @Test
    void what_may_be_changed_may_be_read_and_that_is_written_on_the_token() throws Exception {
        ask("WORK_CASES");
        assertThat(waiting().actions()).containsExactlyInAnyOrder(Action.WORK_CASES, Action.READ_CASES);
        Set<Action> answering = EnumSet.of(Action.ANSWER_CONTACTS);
        Standing.as(officer, () -> tokens.make(officer, "Minta", answering, Duration.ofDays(1), key()));
        assertThat(Standing.as(officer, () -> tokens.of(officer)))
                .anyMatch(each -> each.actions().equals(EnumSet.of(Action.ANSWER_CONTACTS, Action.READ_CONTACTS)));
    }

    @Test
    void what_was_ended_opens_nothing_and_is_still_called_by_its_name() throws Exception {
        ask("READ_CASES");
        UUID id = waiting().id();
        var program = new Program(port, token(accepted(staff.browser(port, officer), id, key())));
        assertThat(program.get("/api/v1/cases").status()).isEqualTo(200);
        office.post("/staff/programs/" + id + "/end");
        assertThat(program.get("/api/v1/cases").status()).isEqualTo(401);
        assertThat(office.get("/staff/programs").body()).contains("Minta", "megszüntetve");
        assertThat(traces())
                .filteredOn(each -> each.subject().kind().equals("token")
                        && each.subject().id().equals(id))
                .extracting(Trace::what)
                .containsExactly("token.ended", "token.accepted", "token.asked");
    }

    @Test
    void two_programs_of_one_person_are_two_lines_of_the_trail_with_their_names() throws Exception {
        String file = new Program(port, tokens, officer, ApiTokens.FOR_PROGRAMS)
                .open()
                .location();
        for (String name : List.of("Elso rendszer", "Masik rendszer")) {
            String token = Standing.as(
                    officer, () -> tokens.make(officer, name, ApiTokens.FOR_PROGRAMS, Duration.ofDays(1), key()));
            new Program(port, token).get(file);
        }
        var supervisor = staff.in(officer.organization(), Role.SUPERVISOR, Role.DATA_PROTECTION_OFFICER);
        assertThat(staff.browser(port, supervisor).get("/staff/audit").body())
                .contains("program: Elso rendszer", "program: Masik rendszer");
        assertThat(traces().stream().map(Trace::token).flatMap(Optional::stream).distinct())
                .hasSize(3);
    }

    @Test
    void a_program_never_sees_a_page_of_staff() throws Exception {
        var asProgram = new Who.Staff(
                officer.account(),
                officer.name(),
                officer.organization(),
                officer.sites(),
                officer.roles(),
                new Who.Program(UUID.randomUUID(), Set.of(Action.values())));
        http.perform(MockMvcRequestBuilders.get("/staff/cases").with(Staff.as(asProgram)))
                .andExpect(MockMvcResultMatchers.status().isForbidden());
        http.perform(MockMvcRequestBuilders.get("/staff/cases").with(Staff.as(officer)))
                .andExpect(MockMvcResultMatchers.status().isOk());
    }

    private List<Trace> traces() {
        var all = new Wanted(Long.MAX_VALUE, Optional.empty(), Optional.empty());
        return Standing.as(officer, () -> trail.of(officer, all));
    }
}
