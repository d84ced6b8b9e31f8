package org.kapocs.strategy.evidence.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.need.Needs;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.strategy.evidence.Voices;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class EvidencePagesTest {
    @Autowired
    MockMvc http;

    @Autowired
    Needs needs;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    private Instant before;

    @BeforeEach
    void stand_in_a_month_of_ones_own() {
        before = clock.instant();
    }

    @AfterEach
    void return_to_the_present() {
        clock.set(before);
    }

    @Test
    void staff_see_the_needs_as_they_stand_now() throws Exception {
        clock.set(Instant.parse("2034-05-10T10:00:00Z"));
        new Voices(needs, clock.instant()).voice("housing.rent", "ar", 8, 6, 20, 7);
        new Voices(needs, clock.instant()).voice("work.permit", "mn", null, 5, 9, 5);
        String page = page("?span=THIS_MONTH&view=DISTRICT").getContentAsString();
        assertThat(page)
                .contains("VIII. Józsefváros", "Kerület nélkül")
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}");
        assertThat(page("?span=THREE_MONTHS&view=TOPIC").getContentAsString()).contains("Lakhatás (7)");
    }

    @Test
    void a_printed_sheet_says_which_months_it_holds_and_of_which_moment() throws Exception {
        clock.set(Instant.parse("2037-05-10T10:00:00Z"));
        new Voices(needs, clock.instant()).voice("housing.rent", "ar", 8, 6, 20, 7);
        assertThat(page("?span=THREE_MONTHS&view=TOPIC").getContentAsString())
                .contains("2037. március – 2037. május; állapot: 2037. máj. 10. 12:00");
        assertThat(page("?span=THIS_MONTH&view=TOPIC").getContentAsString())
                .contains("2037. május; állapot: 2037. máj. 10. 12:00");
    }

    @Test
    void where_there_are_too_few_the_page_says_so() throws Exception {
        clock.set(Instant.parse("2035-05-10T10:00:00Z"));
        new Voices(needs, clock.instant()).voice("housing.rent", "ar", 8, 4, 0, 0);
        assertThat(page("?span=THIS_MONTH&view=TOPIC").getContentAsString()).contains("5 igénynél kevesebb volt");
    }

    @Test
    void a_made_up_choice_is_refused_clearly() throws Exception {
        clock.set(Instant.parse("2036-05-10T10:00:00Z"));
        new Voices(needs, clock.instant()).voice("housing.rent", "ar", 8, 0, 9, 0);
        assertThat(page("?span=THIS_MONTH&view=TOPIC&topic=no.such").getStatus())
                .isEqualTo(404);
        assertThat(page("?span=ALWAYS").getStatus()).isBetween(400, 404);
    }

    @Test
    void nobody_else_gets_in() throws Exception {
        assertThat(http.perform(get("/staff/evidence"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
    }

    private MockHttpServletResponse page(String query) throws Exception {
        Who.Staff who = staff.with(Role.EDITOR);
        var response = http.perform(get("/staff/evidence" + query).with(Staff.as(who)))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }
}
