package org.kapocs.facts.directory.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.directory.Imports;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class TopicPagesTest {
    private static final String SERVICE = """
            {"id": "%s", "name": "Gyerekkuckó a Duna-parton", "description": "Játszóház kisbabáknak", "status": "%s",
             "content_language": "hu", "url": "%s", "email": "kucko@example.org",
             "organization": {"id": "%s", "name": "Kuckó Minta Egyesület", "description": "minta"},
             "languages": [{"id": "%s", "code": "ar"}, {"id": "%s", "code": "hu"}],
             "schedules": [{"id": "%s", "freq": "WEEKLY", "byday": "MO,TU,WE,TH", "opens_at": "09:00", "closes_at": "17:00"}],
             "translations": [{"language": "ar", "name": "ركن الأطفال على ضفة الدانوب", "description": "بيت لعب للصغار"}],
             "attributes": [{"id": "%s", "taxonomy_term": {"id": "%s", "code": "family.nursery", "name": "n",
                             "description": "d", "taxonomy": "Kapocs need"}},
              {"id": "%s", "taxonomy_term": {"id": "%s", "code": "families", "name": "n", "description": "d",
                             "taxonomy": "Kapocs eligibility"}}]}""";

    @Autowired
    MockMvc http;

    @Autowired
    Imports imports;

    UUID id;

    private UUID make(String status, String url) {
        UUID made = UUID.randomUUID();
        Object[] ids = new Object[8];
        java.util.Arrays.setAll(ids, i -> UUID.randomUUID());
        String json =
                SERVICE.formatted(made, status, url, ids[0], ids[1], ids[2], ids[3], ids[4], ids[5], ids[6], ids[7]);
        var done = imports.now(
                new Who.Machine("test"),
                "egy.json",
                "hu",
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(done.failure()).isEmpty();
        return made;
    }

    @BeforeEach
    void aService() {
        id = make("active", "https://kucko.example.org/" + UUID.randomUUID());
    }

    @Test
    void all_topics_stand_on_one_page() throws Exception {
        http.perform(get("/ar/topics"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/ar/topics/housing.rent")))
                .andExpect(content().string(containsString("/ar/topics/family.nursery")));
    }

    @Test
    void a_topic_shows_its_services_in_the_readers_words_and_ends_with_a_way_to_ask() throws Exception {
        http.perform(get("/ar/topics/family.nursery"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("public")))
                .andExpect(content().string(containsString("ركن الأطفال على ضفة الدانوب")))
                .andExpect(content().string(containsString("/ar/ask?topic=family.nursery")))
                .andExpect(content().string(not(containsString("Set-Cookie"))));
    }

    @Test
    void the_form_works_by_its_address_alone() throws Exception {
        http.perform(get("/hu/topics/family.nursery?district=5&speaks=ar&open=1&free=1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<option value=\"5\" selected")))
                .andExpect(content().string(containsString("<option value=\"ar\" selected")));
        http.perform(get("/hu/topics/family.nursery?district=99&speaks=%3Cscript%3E&after=zzz"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>"))));
    }

    @Test
    void words_find_a_service_on_its_own_page() throws Exception {
        http.perform(get("/hu/services").param("q", "gyerekkucko duna"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Gyerekkuckó a Duna-parton")));
        http.perform(get("/hu/services").param("q", "x".repeat(10_000))).andExpect(status().isOk());
    }

    @Test
    void a_service_says_when_where_and_in_which_language() throws Exception {
        http.perform(get("/hu/services/" + id))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("hétfő – csütörtök")))
                .andExpect(content().string(containsString("9:00 – 17:00")))
                .andExpect(content().string(containsString("családoknak")))
                .andExpect(content().string(containsString("service=" + id)));
        http.perform(get("/vi/services/" + id))
                .andExpect(content().string(containsString("lang=\"hu\"")))
                .andExpect(content().string(containsString("Tiếng Hungary")));
    }

    @Test
    void only_web_addresses_become_links() throws Exception {
        UUID trap = make("active", "javascript:alert(1)");
        http.perform(get("/hu/services/" + trap))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("javascript:"))));
    }

    @Test
    void an_inactive_service_says_so() throws Exception {
        UUID closed = make("inactive", "https://kucko.example.org/" + UUID.randomUUID());
        http.perform(get("/en/services/" + closed))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This service is not available now.")));
    }

    @Test
    void what_is_not_there_is_a_clear_page() throws Exception {
        http.perform(get("/ar/topics/dragons")).andExpect(status().isNotFound());
        http.perform(get("/ar/services/" + UUID.randomUUID())).andExpect(status().isNotFound());
        http.perform(get("/ar/services/12")).andExpect(status().isNotFound());
    }
}
