package org.kapocs.facts.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What editors and newcomers get to see of it. */
class InformationFormsTest extends MaterialTests {
    @Autowired
    MockMvc http;

    @Test
    void who_typed_something_wrong_over_an_old_version_of_a_fact_does_not_overwrite_the_newer_with_the_next()
            throws Exception {
        int version = facts.get("debt.oppose-days").version();
        change("debt.oppose-days", Map.of("hu", "21"));
        var wrong = sent(fact(version).param("said-hu", "soon"), other);
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(wrong.getContentAsString())
                .contains("name=\"version\" value=\"" + version + "\"")
                .doesNotContain("name=\"version\" value=\"" + (version + 1) + "\"");
        assertThat(sent(fact(version).param("said-hu", "30"), other).getStatus())
                .isEqualTo(409);
        assertThat(facts.get("debt.oppose-days").in("hu")).isEqualTo("21");
    }

    private MockHttpServletRequestBuilder fact(int version) {
        return post("/staff/facts/debt.oppose-days")
                .param("version", "" + version)
                .param("source", "Pp.");
    }

    @Test
    void one_leaves_a_large_sentence_of_a_page_about_safety_at_once_and_no_other() throws Exception {
        approve("trafficking", "hu");
        approve("doctor-on-call", "hu");
        assertThat(open("/hu/information/trafficking/say/say")).contains("class=\"exit\"");
        assertThat(open("/hu/information/doctor-on-call/say/say"))
                .contains("<h1")
                .doesNotContain("class=\"exit\"");
    }

    private String open(String path) throws Exception {
        return http.perform(get(path)).andReturn().getResponse().getContentAsString();
    }

    @Test
    void each_filter_of_a_list_can_be_left_open() throws Exception {
        Who.Staff officer = staff.inCity(Role.SUPERVISOR, Role.DESK_OFFICER, Role.EDITOR, Role.EXPERT);
        for (String list :
                new String[] {"", "/information", "/knowledge", "/consultations", "/tasks?view=TEAM&team=whole"}) {
            var page = sent(get("/staff" + list), officer);
            assertThat(page.getStatus()).as(list).isEqualTo(200);
            assertThat(page.getContentAsString())
                    .as(list)
                    .contains("<select ")
                    .doesNotContainPattern("<select [^>]*required");
        }
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request, Who.Staff who) throws Exception {
        return http.perform(request.header("Sec-Fetch-Site", "same-origin").with(Staff.as(who)))
                .andReturn()
                .getResponse();
    }
}
