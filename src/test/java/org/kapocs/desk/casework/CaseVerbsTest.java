package org.kapocs.desk.casework;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.kapocs.desk.casework.Invented.contact;
import static org.kapocs.desk.casework.Invented.key;
import static org.kapocs.desk.casework.Invented.wish;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What an officer does on the page of a case, and what the page then says. */
@HouseTest
class CaseVerbsTest {
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
    void writing_to_the_client_leads_to_their_contact_and_from_there_back() throws Exception {
        UUID contact = contact(contacts);
        UUID id = Standing.as(officer, () -> cases.open(officer, wish("Dara", contact), key()));
        ask(get("/staff/cases/" + id))
                .andExpect(content().string(containsString("href=\"/staff/contacts/" + contact + "#reply\"")));
        ask(get("/staff/contacts/" + contact))
                .andExpect(content().string(containsString("class=\"back\" href=\"/staff/cases/" + id)));
    }

    @Test
    void what_was_done_is_said_once() throws Exception {
        UUID id = open();
        var done = ask(post("/staff/cases/" + id + "/note").param("once", key()).param("text", "Elkezdtük."))
                .andReturn()
                .getResponse();
        var said = java.util.Objects.requireNonNull(done.getCookie("kapocs-said"));
        ask(get("/staff/cases/" + id).cookie(said))
                .andExpect(content().string(containsString("A feljegyzés mentve.")))
                .andExpect(cookie().maxAge("kapocs-said", 0));
        ask(get("/staff/cases/" + id).cookie(new jakarta.servlet.http.Cookie("kapocs-said", "casework.error.closed")))
                .andExpect(content().string(not(containsString("Az ügy közben lezárult"))));
    }

    @Test
    void a_summary_that_is_too_long_is_told_and_kept() throws Exception {
        UUID id = open();
        ask(post("/staff/cases/" + id + "/summary").param("version", "1").param("text", "é".repeat(20_001)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(allOf(containsString("href=\"#text\""), containsString("ééé</textarea>"))));
    }

    @Test
    void what_the_client_wrote_is_not_closed_away_unanswered_by_mistake() throws Exception {
        UUID id = Standing.as(officer, () -> cases.open(officer, wish("Dara", contact(contacts)), key()));
        ask(get("/staff/cases/" + id + "/closing"))
                .andExpect(content().string(containsString("még nem kapott választ")));
        ask(closing(id))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#unanswered")));
        ask(closing(id).param("unanswered", "yes")).andExpect(status().isSeeOther());
    }

    private MockHttpServletRequestBuilder closing(UUID id) {
        var request =
                post("/staff/cases/" + id + "/closing").param("version", "1").param("reason", "FINISHED");
        Standing.as(officer, () -> cases.needs(officer, id))
                .forEach(each -> request.param("need-" + each.need().id(), "OURSELVES"));
        return request;
    }

    @Test
    void a_closed_case_goes_on_for_a_reason_that_stands_in_it() throws Exception {
        UUID id = open();
        String reopening = "/staff/cases/" + id + "/reopening";
        ask(get(reopening)).andExpect(redirectedUrl("/staff/cases/" + id));
        UUID need = Standing.as(officer, () -> cases.needs(officer, id))
                .getFirst()
                .need()
                .id();
        ask(post("/staff/cases/" + id + "/closing")
                .param("version", "1")
                .param("reason", "FINISHED")
                .param("need-" + need, "NO_CAPACITY"));
        ask(get("/staff/cases/" + id)).andExpect(content().string(containsString("href=\"" + reopening + "\"")));
        ask(get(reopening)).andExpect(status().isOk());
        ask(post(reopening).param("version", "2").param("word", "elutasították"))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(containsString("href=\"#reason"), containsString("value=\"elutasították\""))));
        ask(post(reopening).param("version", "2").param("reason", "OTHER")).andExpect(status().isBadRequest());
        ask(post(reopening).param("version", "1").param("reason", "CHANGED")).andExpect(status().isConflict());
        ask(post(reopening).param("version", "2").param("reason", "CHANGED").param("word", "elutasították"))
                .andExpect(status().isSeeOther());
        ask(get("/staff/cases/" + id))
                .andExpect(content()
                        .string(allOf(
                                containsString("Újra megnyitva: A döntés vagy a válasz másként alakult"),
                                containsString("elutasították"))));
    }

    @Test
    void a_birth_in_the_future_is_told_at_its_field_and_nothing_typed_is_lost() throws Exception {
        ask(post("/staff/cases/new")
                        .param("once", key())
                        .param("given-0", "Jövő Minta")
                        .param("kind-0", "PSEUDONYM")
                        .param("year", "2190")
                        .param("basis", "PUBLIC_TASK")
                        .param("topic-0", "housing.rent")
                        .param("urgency-0", "SOON"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(allOf(containsString("href=\"#year\""), containsString("Jövő Minta"))));
    }

    private UUID open() {
        return Standing.as(officer, () -> cases.open(officer, wish("Dara", null), key()));
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Staff.as(officer)));
    }
}
