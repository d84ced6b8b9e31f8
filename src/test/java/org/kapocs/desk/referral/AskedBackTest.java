package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What who was asked asks back stands where the day of who asked begins. */
@HouseTest
class AskedBackTest extends AtDesk {
    private static final String MINE = "/staff/referrals?view=mine&amp;asked=1";

    @Autowired
    MockMvc http;

    @Test
    void a_question_of_who_was_asked_waits_where_the_day_begins_until_it_is_answered() throws Exception {
        UUID id = asking.sent(story);
        assertThat(page(story.officer(), "/staff")).doesNotContain(MINE);
        as(worker, () -> conversations.answer(worker, id, "Hány éves a gyerek?", Asked.key(), List.of()));

        assertThat(page(story.officer(), "/staff")).contains(MINE, "Partner vár az Ön válaszára");
        assertThat(page(story.officer(), "/staff/referrals?view=mine&asked=1"))
                .contains("/staff/cases/" + asking.get(id).caseFile(), "a partner kérdez");
        assertThat(page(staff.inCity(Role.DESK_OFFICER), "/staff"))
                .as("a colleague who did not send it")
                .doesNotContain(MINE);

        as(story.officer(), () -> conversations.ask(story.officer(), id, "Hét.", Asked.key(), List.of()));
        assertThat(page(story.officer(), "/staff")).doesNotContain(MINE);
        assertThat(page(story.officer(), "/staff/referrals?view=mine&asked=1"))
                .doesNotContain("/staff/cases/" + asking.get(id).caseFile());
    }

    private String page(Who.Staff who, String address) throws Exception {
        return http.perform(get(address).with(Staff.as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
