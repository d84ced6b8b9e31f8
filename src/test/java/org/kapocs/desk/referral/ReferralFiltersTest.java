package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Filters of the list of referrals are saved by the mechanism of all lists. */
@HouseTest
class ReferralFiltersTest {
    @Autowired
    Staff staff;

    @Autowired
    MockMvc http;

    @Test
    void a_filter_of_it_is_saved_apart_from_those_of_cases_and_leads_back() throws Exception {
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        http.perform(post("/staff/filters")
                .param("list", "referrals")
                .param("view", "ours")
                .param("late", "1")
                .param("name", "Régóta hallgatnak")
                .param("once", Asked.key())
                .with(Staff.as(officer)));
        assertThat(page(officer, "/staff/referrals"))
                .contains("Régóta hallgatnak", "/staff/referrals?view=ours&amp;late=1");
        assertThat(page(officer, "/staff/cases")).doesNotContain("Régóta hallgatnak");
        assertThat(page(officer, "/staff/filters")).contains("Régóta hallgatnak", "Továbbirányítások");
    }

    @Test
    void of_a_list_that_does_not_exist_and_of_words_no_filter_is_saved() throws Exception {
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        var unknown = post("/staff/filters").param("list", "clients").param("name", "x");
        assertThat(http.perform(unknown.param("once", Asked.key()).with(Staff.as(officer)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        var worded = post("/staff/filters")
                .param("list", "referrals")
                .param("q", "Minta")
                .param("name", "x");
        assertThat(http.perform(worded.param("once", Asked.key()).with(Staff.as(officer)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    private String page(Who.Staff who, String address) throws Exception {
        return http.perform(get(address).with(Staff.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
