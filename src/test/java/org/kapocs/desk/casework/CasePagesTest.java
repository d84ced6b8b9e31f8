package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.kapocs.desk.casework.Invented.contact;
import static org.kapocs.desk.casework.Invented.key;
import static org.kapocs.desk.casework.Invented.wish;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HouseTest
class CasePagesTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    private Who.Staff officer =
            new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), java.util.Set.of(), java.util.Set.of());

    @BeforeEach
    void somebody() {
        officer = staff.inCity(Role.DESK_OFFICER);
    }

    @Test
    void the_form_is_filled_with_what_the_contact_told() throws Exception {
        UUID contact = contact(contacts);
        ask(get("/staff/cases/new").param("contact", contact.toString()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<option value=\"ar\" selected>"),
                                containsString("<option value=\"8\" selected>"),
                                containsString("هل يمكن لابنتي"))));
    }

    @Test
    void a_case_is_opened_with_a_pseudonym_from_a_contact() throws Exception {
        UUID contact = contact(contacts);
        String place = ask(opening("Minta Zsanett").param("contact", contact.toString()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");

        ask(get(String.valueOf(place)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<bdi>Minta Zsanett</bdi>"),
                                containsString("K-20"),
                                containsString("هل يمكن لابنتي"),
                                containsString("Illetékes: Idegenrendészet"))));
        ask(get("/staff/cases/new").param("contact", contact.toString())).andExpect(redirectedUrl(place));
    }

    @Test
    void nothing_typed_is_lost_when_something_is_missing() throws Exception {
        ask(post("/staff/cases/new")
                        .param("once", key())
                        .param("given-0", "")
                        .param("year", "1890")
                        .param("summary", "Két gyerek, <b>sürgős</b>"))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#given-0\""),
                                containsString("href=\"#year\""),
                                containsString("href=\"#topic-0\""),
                                containsString("value=\"1890\""),
                                containsString("Két gyerek, &lt;b&gt;sürgős&lt;/b&gt;"))));
    }

    @Test
    void the_second_officer_sees_both_summaries() throws Exception {
        UUID id = open();
        ask(post("/staff/cases/" + id + "/summary").param("version", "1").param("text", "Kezdhet hétfőn."))
                .andExpect(status().isSeeOther());
        ask(post("/staff/cases/" + id + "/summary").param("version", "1").param("text", "Nem kezdhet hétfőn."))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("<p dir=\"auto\">Kezdhet hétfőn.</p>"),
                                containsString("<p dir=\"auto\">Nem kezdhet hétfőn.</p>"),
                                containsString("name=\"version\" value=\"2\""))));
    }

    @Test
    void the_second_officer_sees_both_records_of_the_client() throws Exception {
        UUID id = open();
        ask(post("/staff/cases/" + id + "/client").param("version", "1").param("given-0", "Dara Minta"))
                .andExpect(status().isSeeOther());
        ask(post("/staff/cases/" + id + "/client").param("version", "1").param("given-0", "Dora Minta"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("<bdi>Dara Minta</bdi>"),
                                containsString("<bdi>Dora Minta</bdi>"),
                                containsString("name=\"version\" value=\"2\""))));
    }

    @Test
    void a_note_that_is_markup_is_only_a_note() throws Exception {
        UUID id = open();
        ask(post("/staff/cases/" + id + "/note").param("once", key()).param("text", "<script>alert(1)</script>"))
                .andExpect(status().isSeeOther());
        ask(get("/staff/cases/" + id))
                .andExpect(content()
                        .string(allOf(
                                containsString("&lt;script&gt;alert(1)"), not(containsString("<script>alert(1)")))));
        ask(post("/staff/cases/" + id + "/note").param("once", key()).param("text", " "))
                .andExpect(status().isBadRequest());
    }

    @Test
    void closing_needs_an_outcome_and_then_turns_the_need() throws Exception {
        UUID id = open();
        UUID need = Standing.as(officer, () -> cases.needs(officer, id))
                .getFirst()
                .need()
                .id();
        ask(get("/staff/cases/" + id + "/closing")).andExpect(status().isOk());
        ask(post("/staff/cases/" + id + "/closing").param("version", "1").param("reason", "FINISHED"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#need-" + need)));
        ask(post("/staff/cases/" + id + "/closing")
                        .param("version", "1")
                        .param("reason", "FINISHED")
                        .param("need-" + need, "NO_CAPACITY"))
                .andExpect(status().isSeeOther());
        assertThat(Standing.as(officer, () -> cases.get(officer, id, Purpose.CASEWORK))
                        .open())
                .isFalse();
    }

    @Test
    void a_matter_is_found_by_its_name_and_a_need_that_is_open_already_is_said_so() throws Exception {
        UUID id = open();
        ask(get("/staff/cases/" + id + "/matters").param("q", "taj"))
                .andExpect(content()
                        .string(allOf(containsString("data-narrows"), not(containsString("id=\"permit-renewal\"")))));
        ask(post("/staff/cases/" + id + "/needs/new")
                        .param("once", key())
                        .param("topic-0", "school.primary")
                        .param("urgency-0", "SOON"))
                .andExpect(header().string("Set-Cookie", containsString("need.again")));
    }

    @Test
    void each_page_of_a_case_opens_in_both_staff_languages() throws Exception {
        UUID id = open();
        for (String page : new String[] {
            "", "/needs/new", "/matters", "/summary", "/client", "/closing", "/consents/new", "/basis", "/code"
        }) {
            for (String language : new String[] {"hu", "en"}) {
                ask(get("/staff/cases/" + id + page)
                                .cookie(new jakarta.servlet.http.Cookie("kapocs-language", language)))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Content-Language", language))
                        .andExpect(content().string(not(containsString("casework."))));
            }
        }
    }

    @Test
    void another_organization_and_another_role_see_no_case() throws Exception {
        UUID id = open();
        http.perform(get("/staff/cases/" + id).with(Staff.as(staff.with(Role.DESK_OFFICER))))
                .andExpect(status().isNotFound());
        http.perform(get("/staff/cases/" + id).with(Staff.as(staff.with(Role.EDITOR))))
                .andExpect(status().isForbidden());
    }

    private UUID open() {
        return Standing.as(officer, () -> cases.open(officer, wish("Dara", null), key()));
    }

    private static MockHttpServletRequestBuilder opening(String name) {
        return post("/staff/cases/new")
                .param("once", key())
                .param("given-0", name)
                .param("order-0", "SINGLE")
                .param("kind-0", "PSEUDONYM")
                .param("basis", "PUBLIC_TASK")
                .param("topic-0", "residence.renewal")
                .param("urgency-0", "SOON")
                .param("matter", "permit-renewal");
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Staff.as(officer)));
    }
}
