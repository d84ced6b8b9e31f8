package org.kapocs.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a plan says to the client, in letters that are not of their language. */
@HouseTest
class OtherLettersTest {
    private static final String SAID = "Szeretnék lakást találni";

    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    private Who.Staff officer;
    private String file;

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        file = "/staff/cases/" + Drafted.open(cases, officer);
    }

    @Test
    void hungarian_beside_hungarian_that_is_to_be_arabic_is_asked_about_where_it_stands_and_nothing_is_lost()
            throws Exception {
        var asked = draft("said-0", SAID, "step", "0");
        assertThat(asked.getStatus()).isEqualTo(400);
        assertThat(asked.getContentAsString())
                .contains("Nem úgy látszik, hogy ez arab nyelvű.", ">" + SAID + "</textarea>")
                .contains("Mentés magyar nyelvűként", "Ez arab nyelvű: mentés így")
                .contains("name=\"step\" value=\"0\"");
        assertThat(plan()).doesNotContain(SAID);
    }

    @Test
    void one_press_saves_it_as_what_it_is() throws Exception {
        assertThat(draft("said-0", SAID, "instead", "hu").getStatus()).isEqualTo(303);
        assertThat(plan()).containsPattern("lang=\"hu\"[^>]*>" + SAID);
    }

    @Test
    void one_press_saves_it_as_it_was_said() throws Exception {
        assertThat(draft("aimSaid", SAID, "sure", "aimSaid").getStatus()).isEqualTo(303);
        assertThat(plan()).containsPattern("lang=\"ar\"[^>]*>" + SAID);
    }

    private MockHttpServletResponse draft(String... fields) throws Exception {
        var request = post(file + "/plan/draft")
                .param("aim", "Lakást találni")
                .param("language", "ar")
                .param("review", "2027-02-16")
                .param("text-0", "Hirdetések")
                .param("once", UUID.randomUUID().toString());
        for (int n = 0; n < fields.length; n += 2) {
            request.param(fields[n], fields[n + 1]);
        }
        return http.perform(request.with(Staff.as(officer))).andReturn().getResponse();
    }

    private String plan() throws Exception {
        return http.perform(get(file + "/plan").with(Staff.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
