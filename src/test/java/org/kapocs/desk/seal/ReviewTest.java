package org.kapocs.desk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Nobody says of a broken glass whether it was right without knowing what was done with it. */
class ReviewTest extends InDanger {
    @Autowired
    MockMvc http;

    private String page(Who.Staff who, String path) throws Exception {
        return http.perform(get(path).header("Accept-Language", "en").with(Staff.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void a_supervisor_reads_what_was_opened_meanwhile_and_whose_file_it_is_only_who_may_see_it() throws Exception {
        String number = number();
        house.seal(officer, file);
        house.smash(colleague, number);
        page(colleague, "/staff/cases/" + file);
        assertThat(page(supervisor, "/staff/seals"))
                .contains("What they opened meanwhile", "3 times")
                .doesNotContain(number, Guarded.FAMILY);
        house.smash(supervisor, number);
        assertThat(page(supervisor, "/staff/seals")).contains("/staff/cases/" + file, number);
    }
}
