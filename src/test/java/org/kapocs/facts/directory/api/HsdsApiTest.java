package org.kapocs.facts.directory.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class HsdsApiTest extends HsdsApiTests {
    @Test
    void it_says_which_hsds_it_speaks_and_what_it_adds() throws Exception {
        JsonNode about = ask("/api/hsds");
        assertThat(about.path("version").asString()).isEqualTo("3.1");
        assertThat(about.path("profile").asString()).endsWith("/api/hsds/profile");
        assertThat(ask("/api/hsds/profile")
                        .path("service.json")
                        .path("properties")
                        .propertyNames())
                .containsExactlyInAnyOrder("content_language", "address_protected", "translations");
    }

    @Test
    void every_service_in_every_page_is_valid_hsds() throws Exception {
        var ids = new HashSet<String>();
        for (int n = 1; ; n++) {
            JsonNode page = ask("/api/hsds/services?per_page=100&page=" + n);
            assertThat(page.path("empty").booleanValue()).isFalse();
            assertThat(page.path("size").asInt())
                    .isEqualTo(page.path("contents").size());
            for (JsonNode service : page.path("contents")) {
                assertThat(HsdsSchemas.faults("compiled/service_list.json", service))
                        .isEmpty();
                assertThat(ids.add(service.path("id").asString())).isTrue();
            }
            if (page.path("last_page").booleanValue()) {
                assertThat(ids).hasSize(page.path("total_items").asInt()).hasSizeGreaterThanOrEqualTo(550);
                assertThat(n).isEqualTo(page.path("total_pages").asInt());
                return;
            }
        }
    }

    @Test
    void whole_documents_are_valid_hsds_and_come_out_as_they_went_in() throws Exception {
        JsonNode full = ask("/api/hsds/services?per_page=100&full=true");
        for (JsonNode service : full.path("contents")) {
            assertThat(HsdsSchemas.faults("service.json", service)).isEmpty();
        }
        JsonNode example = JSON.readTree(DATA.resolve("examples/service_full.json"));
        JsonNode out = ask("/api/hsds/services/" + example.path("id").asString());
        assertThat(HsdsSchemas.faults("service.json", out)).isEmpty();
        assertThat(((ObjectNode) out).without("content_language")).isEqualTo(example);
    }

    @Test
    void the_schemas_find_what_is_wrong() throws Exception {
        JsonNode service = JSON.readTree(DATA.resolve("examples/service_full.json"));
        assertThat(HsdsSchemas.faults("service.json", ((ObjectNode) service).put("email", "nobody")))
                .isNotEmpty();
    }

    @Test
    void what_is_not_there_and_what_makes_no_sense_is_a_problem_document() throws Exception {
        http.perform(get("/api/hsds/services/" + UUID.randomUUID()))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        http.perform(get("/api/hsds/services/1")).andExpect(status().isNotFound());
        http.perform(get("/api/hsds/services?modified_after=yesterday"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        http.perform(get("/api/hsds/services?taxonomy_term_id=x")).andExpect(status().isBadRequest());
        assertThat(ask("/api/hsds/services?page=100000&per_page=7")
                        .path("empty")
                        .booleanValue())
                .isTrue();
        assertThat(ask("/api/hsds/services?page=-1&per_page=0")
                        .path("page_number")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void pages_of_other_sites_may_read_it() throws Exception {
        http.perform(get("/api/hsds/services?per_page=1").header("Origin", "https://other.example.org"))
                .andExpect(status().isOk())
                .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                .andExpect(header().string("Cache-Control", "max-age=60, public"));
    }
}
