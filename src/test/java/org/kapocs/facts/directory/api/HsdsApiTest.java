package org.kapocs.facts.directory.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.directory.Import;
import org.kapocs.facts.directory.Imports;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@HouseTest
class HsdsApiTest {
    private static final Path DATA = Path.of("../shared/hsds");
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvc http;

    @BeforeAll
    static void theRealDirectory(@Autowired Imports imports) throws IOException {
        for (String file : List.of(
                "data/unhcr-jordan-2015/services.hsds31.json",
                "data/unhcr-jordan-2015/services.hsds31.ar-translations.json",
                "examples/service_full.json")) {
            try (InputStream open = Files.newInputStream(DATA.resolve(file))) {
                Import done = imports.now(new Who.Machine("test"), file, "en", open);
                assertThat(done.state()).as(file).isEqualTo(Import.State.DONE);
            }
        }
    }

    private JsonNode ask(String path) throws Exception {
        return JSON.readTree(http.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    @Test
    void it_says_which_hsds_it_speaks_and_what_it_adds() throws Exception {
        JsonNode about = ask("/api/hsds");
        assertThat(about.path("version").asString()).isEqualTo("3.1");
        assertThat(about.path("profile").asString()).endsWith("/api/hsds/profile");
        assertThat(ask("/api/hsds/profile")
                        .path("service.json")
                        .path("properties")
                        .propertyNames())
                .containsExactlyInAnyOrder("content_language", "translations");
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
    void filters_narrow_together() throws Exception {
        JsonNode all = ask("/api/hsds/services?full=true&per_page=1&search=Remedial+Tutoring");
        JsonNode term = all.path("contents").path(0).path("attributes").path(0).path("taxonomy_term");
        JsonNode narrowed = ask("/api/hsds/services?search=Remedial+Tutoring&taxonomy_term_id="
                + term.path("id").asString());
        assertThat(narrowed.path("total_items").asInt())
                .isPositive()
                .isLessThanOrEqualTo(all.path("total_items").asInt());
        assertThat(ask("/api/hsds/services?taxonomy_term_id=" + UUID.randomUUID())
                        .path("empty")
                        .booleanValue())
                .isTrue();
        assertThat(ask("/api/hsds/services?modified_after=2099-01-01")
                        .path("total_items")
                        .asInt())
                .isZero();
        assertThat(ask("/api/hsds/services?modified_after=2020-01-01T00:00:00Z&minimal=true&per_page=1")
                        .path("contents")
                        .path(0)
                        .propertyNames())
                .containsExactlyInAnyOrder("id", "last_modified");
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
