package org.kapocs.desk.contact.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.Reach;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A reply that was begun before its writer took the contact, or gave it back. */
@HouseTest
class BegunReplyTest {
    private static final String BEGUN = "Jó napot! A lakcímkártyát hozza magával";

    @Autowired
    MockMvc http;

    @Autowired
    Contacts contacts;

    @Autowired
    Staff staff;

    private Who.Staff anna;
    private String here;

    @BeforeEach
    void asked() {
        anna = staff.inCity(Role.DESK_OFFICER);
        var asked = new NewContact("work.permit", Urgency.SOON, "en", null, null, null, Reach.NONE, "question");
        here = "/staff/contacts/" + contacts.ask(asked, Asked.key()).contact();
    }

    @Test
    void taking_a_contact_keeps_the_reply_that_was_begun_and_it_can_be_sent_then() throws Exception {
        String page = begun("/holder", send(get(here)).getContentAsString());
        assertThat(page).contains(">" + BEGUN + "</textarea>", here + "/return");
        var sent = send(post(here + "/replies")
                .param("once", Asked.key())
                .param("version", version(page))
                .param("language", "hu")
                .param("reads", "UNTRANSLATED")
                .param("text", BEGUN));
        assertThat(sent.getStatus()).isEqualTo(303);
    }

    @Test
    void giving_a_contact_back_keeps_the_reply_that_was_begun() throws Exception {
        String page = begun("/holder", send(get(here)).getContentAsString());
        assertThat(begun("/return", page)).contains(">" + BEGUN + "</textarea>", here + "/holder");
    }

    @Test
    void where_nothing_was_begun_the_page_is_asked_anew() throws Exception {
        String page = send(get(here)).getContentAsString();
        assertThat(send(post(here + "/holder").param("version", version(page)).param("text", "  "))
                        .getStatus())
                .isEqualTo(303);
    }

    private String begun(String verb, String page) throws Exception {
        var answer = send(post(here + verb)
                .param("version", version(page))
                .param("language", "hu")
                .param("text", BEGUN));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private static String version(String page) {
        var matcher = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Staff.as(anna))).andReturn().getResponse();
    }
}
