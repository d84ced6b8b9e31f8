package org.kapocs.desk.casework;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.kapocs.desk.casework.Invented.key;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is typed of a person at the desk means what the officer meant, and no more. */
@HouseTest
class PersonTypedTest {
    private static final String NOT_ASKED = "tolmácsról még nem kérdeztük";
    private static final String NEEDED = "tolmács kell";

    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    CaseList list;

    private Who.Staff officer = Invented.officer(UUID.randomUUID());

    @BeforeEach
    void somebody() {
        officer = staff.with(Role.EXPERT);
    }

    @Test
    void that_nobody_asked_for_an_interpreter_is_not_that_none_is_needed() throws Exception {
        ask(opening("").param("speaks-0", "fa")).andExpect(status().isOk());
        head(allOf(containsString(NOT_ASKED), not(containsString(NEEDED))));
    }

    @Test
    void whether_an_interpreter_is_needed_is_shown_as_it_was_answered() throws Exception {
        ask(opening("yes").param("speaks-0", "fa")).andExpect(status().isOk());
        head(allOf(containsString(NEEDED), not(containsString(NOT_ASKED))));

        UUID id = mine();
        ask(post("/staff/cases/" + id + "/client")
                        .param("version", "1")
                        .param("given-0", "Minta Darya")
                        .param("order-0", "SINGLE")
                        .param("kind-0", "PSEUDONYM")
                        .param("speaks-0", "fa")
                        .param("interpreter-0", "no"))
                .andExpect(redirectedUrlPattern("/staff/cases/" + id + "*"));
        head(allOf(containsString("tolmács nem kell"), not(containsString(NOT_ASKED))));
        ask(get("/staff/cases/" + id + "/client"))
                .andExpect(content().string(containsString("<option value=\"no\" selected>")));
    }

    @Test
    void with_who_speaks_hungarian_nobody_asks_for_an_interpreter() throws Exception {
        ask(opening("").param("speaks-0", "hu")).andExpect(status().isOk());
        head(not(containsString(NOT_ASKED)));
    }

    @Test
    void an_answer_without_its_language_and_a_warning_without_its_number_are_kept_and_asked_after() throws Exception {
        ask(opening("yes").param("safe-1", "csak este hat után"))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#speaks-0\""),
                                containsString("<option value=\"yes\" selected>"),
                                containsString("href=\"#reach-1\""),
                                containsString("value=\"csak este hat után\""))));
    }

    private void head(Matcher<String> shows) throws Exception {
        ask(get("/staff/cases/" + mine())).andExpect(content().string(shows));
    }

    private UUID mine() {
        var mine = new CaseQuery(true, null, CaseState.OPEN, "", Optional.empty());
        return Standing.as(officer, () -> list.find(officer, mine))
                .lines()
                .getFirst()
                .id();
    }

    private static MockHttpServletRequestBuilder opening(String interpreter) {
        return post("/staff/cases/new")
                .param("once", key())
                .param("given-0", "Minta Darya")
                .param("order-0", "SINGLE")
                .param("kind-0", "PSEUDONYM")
                .param("interpreter-0", interpreter)
                .param("basis", "PUBLIC_TASK")
                .param("topic-0", "residence.renewal")
                .param("urgency-0", "SOON");
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Staff.as(officer)));
    }
}
