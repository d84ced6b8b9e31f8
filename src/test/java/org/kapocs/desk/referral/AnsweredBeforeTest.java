package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What we write to a partner who has not accepted yet. */
@HouseTest
class AnsweredBeforeTest extends AtDesk {
    private static final String TELLS = "sentinel-given, 06-1-555-0101";

    @Autowired
    MockMvc http;

    @Test
    void until_they_accept_only_what_they_ask_is_answered_and_what_was_typed_is_kept() throws Exception {
        UUID id = asking.sent(story);
        assertThat(page()).doesNotContain(id + "/turn\"");
        var early = write(id, "Holnap megy.", "");
        assertThat(early.getStatus()).isEqualTo(400);
        assertThat(early.getContentAsString(StandardCharsets.UTF_8))
                .contains("Holnap megy.", "csak a kérdésére lehet válaszolni");
        asks(id);
        assertThat(page())
                .contains(id + "/turn\"", "A partner kérdésére válaszol")
                .doesNotContain("Az ügyfél is olvassa");
        assertThat(write(id, "Holnap megy.", "").getStatus()).isEqualTo(303);
        accept(worker, id);
        assertThat(page()).contains(id + "/turn\"");
    }

    @Test
    void an_answer_that_tells_who_it_is_is_named_and_sent_by_one_press_more() throws Exception {
        UUID id = asking.sent(story);
        asks(id);
        var asked = write(id, TELLS, "");
        assertThat(asked.getStatus()).isEqualTo(409);
        assertThat(asked.getContentAsString(StandardCharsets.UTF_8))
                .contains("ez áll az ügyfélről: Név és Telefon.", TELLS, "Elküldöm így");
        assertThat(write(id, TELLS + " Jön.", TELLS).getStatus())
                .as("other words")
                .isEqualTo(409);
        assertThat(page()).doesNotContain(TELLS);
        assertThat(write(id, TELLS, TELLS).getStatus()).isEqualTo(303);
        assertThat(page()).contains(TELLS);
    }

    @Test
    void after_they_accepted_nothing_is_asked() throws Exception {
        UUID id = asking.sent(story);
        accept(worker, id);
        assertThat(write(id, TELLS, "").getStatus()).isEqualTo(303);
    }

    private void asks(UUID id) {
        as(worker, () -> conversations.answer(worker, id, "Mikor jöhet?", Asked.key(), List.of()));
    }

    private MockHttpServletResponse write(UUID id, String text, String named) throws Exception {
        return http.perform(post("/staff/cases/" + story.caseFile() + "/referrals/" + id + "/turn")
                        .param("once", Asked.key())
                        .param("text", text)
                        .param("named", named)
                        .header("Sec-Fetch-Site", "same-origin")
                        .with(Staff.as(story.officer())))
                .andReturn()
                .getResponse();
    }

    private String page() throws Exception {
        return http.perform(get("/staff/cases/" + story.caseFile()).with(Staff.as(story.officer())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
