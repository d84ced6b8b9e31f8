package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.kapocs.desk.casework.Invented.key;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who may be known is said with whatever little of them is typed, and stays while the rest is wrong. */
@HouseTest
class KnownByLittleTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    private Who.Staff officer = Invented.officer(UUID.randomUUID());

    @BeforeEach
    void somebody() {
        officer = staff.inCity(Role.DESK_OFFICER);
    }

    @Test
    void an_error_elsewhere_takes_nobody_away_who_may_be_known_already() throws Exception {
        ask(opening("Ilona Marad")).andExpect(status().isOk());
        String noNeed = text(post("/staff/cases/new")
                .param("once", key())
                .param("given-0", "Ilona Marad")
                .param("order-0", "SINGLE")
                .param("kind-0", "PSEUDONYM")
                .param("basis", "PUBLIC_TASK"));
        assertThat(noNeed).contains("class=\"errors\"", "name=\"into\"").doesNotContain("name=\"sure\"");
        ask(opening("Ilona Marad").param("year", "19x"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("name=\"into\"")));
    }

    @Test
    void who_says_their_number_alone_is_pointed_out_and_comes_into_their_open_case_without_a_name() throws Exception {
        String number = number();
        ask(opening("Ilona Szám").param("by-0", "PHONE").param("reach-0", number))
                .andExpect(status().isOk());
        String found = text(
                post("/staff/cases/new/alike").param("by-0", "PHONE").param("reach-0", number.replace("+36", "06")));
        var into = Pattern.compile("name=\"into\" value=\"([^\"]+)\"").matcher(found);
        assertThat(found).contains("Ilona Szám");
        assertThat(into.find()).isTrue();
        ask(post("/staff/cases/new")
                        .param("once", key())
                        .param("by-0", "PHONE")
                        .param("reach-0", number)
                        .param("basis", "PUBLIC_TASK")
                        .param("topic-0", "work.find")
                        .param("urgency-0", "SOON")
                        .param("into", into.group(1)))
                .andExpect(redirectedUrl("/staff/cases/" + into.group(1)));
    }

    @Test
    void a_number_that_many_share_points_to_nobody() throws Exception {
        String shelter = number();
        for (int each = 0; each < 9; each++) {
            ask(opening("Szálló " + key())
                            .param("by-0", "PHONE")
                            .param("reach-0", shelter)
                            .param("sure", "yes"))
                    .andExpect(status().isOk());
        }
        assertThat(text(post("/staff/cases/new/alike").param("by-0", "PHONE").param("reach-0", shelter)))
                .isBlank();
    }

    private static String number() {
        return "+36 1 " + (1_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 8_999_999));
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return ask(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
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
