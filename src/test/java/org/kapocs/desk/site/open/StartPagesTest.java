package org.kapocs.desk.site.open;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class StartPagesTest {
    @Autowired
    MockMvc http;

    @Test
    void the_door_leads_to_the_language_of_the_browser() throws Exception {
        http.perform(get("/").header("Accept-Language", "fa-IR,fa;q=0.9,en;q=0.5"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/fa"));
    }

    @Test
    void who_speaks_no_language_of_the_house_is_led_to_english_and_who_says_nothing_to_hungarian() throws Exception {
        http.perform(get("/").header("Accept-Language", "so-SO,so;q=0.9"))
                .andExpect(header().string("Location", "/en"));
        http.perform(get("/")).andExpect(header().string("Location", "/hu"));
    }

    @Test
    void the_foot_of_a_page_says_nothing_that_the_city_has_not_said() throws Exception {
        http.perform(get("/hu/about"))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Személyesen:"))))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Nyitva:"))));
    }

    @Test
    void the_start_page_is_written_from_right_to_left_in_arabic() throws Exception {
        http.perform(get("/ar"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("<html lang=\"ar\" dir=\"rtl\"")));
    }

    @Test
    void there_is_no_page_in_a_language_the_house_does_not_speak() throws Exception {
        http.perform(get("/xx")).andExpect(status().isNotFound());
    }
}
