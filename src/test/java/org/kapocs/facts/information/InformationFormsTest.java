package org.kapocs.facts.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What editors and newcomers get to see of it. */
class InformationFormsTest extends MaterialTests {
    @Autowired
    MockMvc http;

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
}
