package org.kapocs.shared.shelter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that is not let in, or not read, is told so as programs are told, and not by a page. */
@HouseTest
class BusyForProgramsTest {
    @Autowired
    Answers answers;

    private static JsonNode told(MockHttpServletResponse response) throws Exception {
        assertThat(response.getContentType()).startsWith("application/problem+json");
        return new JsonMapper().readTree(response.getContentAsString());
    }

    @Test
    void a_program_for_which_there_is_no_room_is_told_when_to_come_back() throws Exception {
        for (String method : new String[] {"GET", "POST"}) {
            var response = new MockHttpServletResponse();
            answers.giveBusy(new MockHttpServletRequest(method, "/api/v1/cases"), response);
            assertThat(response.getStatus()).isEqualTo(503);
            assertThat(response.getHeader("Retry-After")).isEqualTo("5");
            assertThat(told(response).get("code").asString()).isEqualTo("program.error.away");
        }
    }

    @Test
    void so_is_one_while_the_database_is_away_or_full_and_one_that_sends_too_much() throws Exception {
        for (Outage outage : Outage.values()) {
            var response = new MockHttpServletResponse();
            answers.give(outage, new MockHttpServletRequest("GET", "/api/v1/cases"), response);
            assertThat(response.getStatus()).isEqualTo(outage.status());
            JsonNode told = told(response);
            assertThat(told.get("code").asString())
                    .isEqualTo(outage == Outage.FULL ? "program.error.full" : "program.error.away");
            assertThat(told.get("detail").asString())
                    .as("the line may have broken after it was done")
                    .contains(outage == Outage.FULL ? "Nothing was done" : "It may not have been done");
        }
        var response = new MockHttpServletResponse();
        answers.refuse(413, new MockHttpServletRequest("POST", "/api/v1/cases"), response);
        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(told(response).get("code").asString()).isEqualTo("program.error.long");
    }
}
