package org.kapocs.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.task.Doer;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A plan on the pages of its case. On Monday 16 November 2026. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class CasePlanTest extends Agreed {
    @Autowired
    MockMvc http;

    @Test
    void its_steps_stand_with_their_goals_and_the_page_asks_for_tasks_once() throws Exception {
        step(Doer.CLIENT, "Hirdetést választani", "اختيار إعلان");
        var shown = new MockHttpServletResponse[1];
        List<String> asked = Statements.of(
                () -> shown[0] = http.perform(get("/staff/cases/" + file).with(Staff.as(officer)))
                        .andReturn()
                        .getResponse());
        assertThat(asked.stream().filter(each -> each.contains("from task.task where case_file")))
                .hasSize(1);
        String page = shown[0].getContentAsString(StandardCharsets.UTF_8);
        String plan = page.substring(page.indexOf("id=\"plan\""));
        assertThat(plan.substring(0, plan.indexOf("</section>"))).contains("Hirdetést választani");
    }

    @Test
    void what_was_typed_for_a_draft_that_was_agreed_on_meanwhile_begins_the_next_version() throws Exception {
        UUID id = as(() -> plans.draft(officer, file, Drafted.outline("Eredeti"), key()));
        as(() -> plans.agree(officer, file, id, 1, SIGNED));
        MockHttpServletResponse late = save("draft", id.toString(), "version", "1", "aim", "Másodiké");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8))
                .contains("Másodiké")
                .doesNotContain("name=\"draft\"", "name=\"version\"");
        assertThat(save("aim", "Másodiké").getStatus()).isEqualTo(303);
        assertThat(as(() -> plans.ofCase(officer, file)))
                .filteredOn(Plan::draft)
                .extracting(Plan::aim)
                .containsExactly("Másodiké");
    }

    private MockHttpServletResponse save(String... fields) throws Exception {
        var request = post("/staff/cases/" + file + "/plan/draft")
                .header("Sec-Fetch-Site", "same-origin")
                .param("language", "ar")
                .param("review", "2027-02-16")
                .param("text-0", "Hirdetések")
                .param("once", key())
                .with(Staff.as(officer));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return http.perform(request).andReturn().getResponse();
    }
}
