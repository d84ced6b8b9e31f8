package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.kapocs.desk.casework.Invented.key;
import static org.kapocs.desk.casework.Invented.wish;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Giving cases to colleagues, on the pages on which it is done. */
@HouseTest
class AssigningPagesTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    private Who.Staff anna = Invented.officer(UUID.randomUUID());
    private Who.Staff bela = anna;
    private Who.Staff supervisor = anna;

    @BeforeEach
    void a_team() {
        anna = staff.with(Role.DESK_OFFICER);
        bela = staff.in(anna.organization(), Role.DESK_OFFICER);
        supervisor = staff.in(anna.organization(), Role.SUPERVISOR);
    }

    @Test
    void from_the_page_of_a_case_it_is_three_answers_and_the_colleague_begins_the_day_with_it() throws Exception {
        UUID id = open(anna);
        ask(anna, get("/staff/cases/" + id)).andExpect(content().string(containsString("/" + id + "/assigning\"")));
        ask(anna, get("/staff/cases/" + id + "/assigning"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(bela.name()), containsString("nincs nyitott ügye"))));
        ask(anna, assigning(id, bela)).andExpect(redirectedUrl("/staff/cases/" + id));

        ask(anna, get("/staff/cases/" + id))
                .andExpect(content().string(containsString("Új ügyfelelős: \u2068" + bela.name() + "\u2069")));
        String day = page(bela, "/staff");
        assertThat(day).contains("Önre osztotta", "/staff/cases/" + id, "szabadságra megyek");
        var read = Pattern.compile("name=\"read\" value=\"([^\"]+)\"").matcher(day);
        assertThat(read.find()).isTrue();
        ask(bela, post("/staff/cases/handed").param("read", read.group(1))).andExpect(redirectedUrl("/staff"));
        assertThat(page(bela, "/staff")).doesNotContain("Önre osztotta");
    }

    @Test
    void a_colleague_is_offered_no_giving_of_it_and_a_supervisor_is() throws Exception {
        UUID id = open(anna);
        ask(bela, get("/staff/cases/" + id)).andExpect(content().string(not(containsString("/assigning\""))));
        ask(bela, get("/staff/cases/" + id + "/assigning"))
                .andExpect(content().string(containsString("Egy kolléga ügyét felettes osztja ki másnak")));
        ask(bela, assigning(id, bela)).andExpect(status().isForbidden());
        ask(supervisor, get("/staff/cases/" + id)).andExpect(content().string(containsString("/assigning\"")));
    }

    @Test
    void what_was_typed_stays_when_something_is_missing_and_when_somebody_was_first() throws Exception {
        UUID id = open(anna);
        ask(
                        anna,
                        post("/staff/cases/" + id + "/assigning")
                                .param("version", "1")
                                .param("word", "szabadságra megyek"))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(containsString("Válassza ki, kinek"), containsString("szabadságra megyek"))));
        ask(supervisor, assigning(id, bela)).andExpect(status().isSeeOther());
        ask(supervisor, assigning(id, supervisor))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString(bela.name()), containsString("szabadságra megyek"))));
    }

    @Test
    void a_supervisor_gives_all_cases_of_somebody_from_the_workload() throws Exception {
        UUID one = open(anna);
        UUID two = open(anna);
        assertThat(page(supervisor, "/staff/workload")).contains("/staff/workload/" + anna.account() + "\"");
        assertThat(page(supervisor, "/staff/workload/" + anna.account()))
                .as("whoever gives two of many ticks two")
                .contains("value=\"" + one + "\"", "value=\"" + two + "\"")
                .doesNotContain("value=\"" + one + "\" checked", "value=\"" + two + "\" checked");
        var typed = ask(supervisor, spreading(one).param("tick", "all")).andExpect(status().isOk());
        typed.andExpect(content()
                .string(allOf(
                        containsString("value=\"" + one + "\" checked"),
                        containsString("value=\"" + two + "\" checked"),
                        containsString("value=\"beteg\""),
                        containsString("value=\"" + bela.account() + "\" checked"))));
        ask(supervisor, spreading(one, two).param("tick", "none"))
                .andExpect(content()
                        .string(allOf(
                                not(containsString("value=\"" + one + "\" checked")),
                                containsString("value=\"beteg\""))));
        ask(supervisor, spreading(one, two)).andExpect(redirectedUrl("/staff/workload"));
        assertThat(page(bela, "/staff/cases")).contains(one.toString(), two.toString());

        UUID three = open(anna);
        ask(supervisor, spreading(one, three))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("1 ügy lett kiosztva")));
        ask(anna, get("/staff/workload/" + anna.account())).andExpect(status().isForbidden());
        ask(supervisor, get("/staff/workload/" + staff.with(Role.DESK_OFFICER).account()))
                .andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder assigning(UUID id, Who.Staff to) {
        return post("/staff/cases/" + id + "/assigning")
                .param("version", "1")
                .param("to", to.account().toString())
                .param("word", "szabadságra megyek")
                .param("tasks", "along");
    }

    private MockHttpServletRequestBuilder spreading(UUID... ids) {
        var request = post("/staff/workload/" + anna.account())
                .param("to", bela.account().toString())
                .param("word", "beteg")
                .param("tasks", "along");
        for (UUID id : ids) {
            request.param("case", id.toString());
        }
        return request;
    }

    private UUID open(Who.Staff officer) {
        return Standing.as(officer, () -> cases.open(officer, wish("Dara", null), key()));
    }

    private String page(Who.Staff who, String path) throws Exception {
        return ask(who, get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions ask(Who.Staff who, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Staff.as(who)));
    }
}
