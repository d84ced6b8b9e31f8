package org.kapocs.facts.directory.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.directory.Import;
import org.kapocs.facts.directory.Imports;
import org.kapocs.shared.access.Who;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class HsdsFiltersTest extends HsdsApiTests {
    @Test
    void filters_narrow_together() throws Exception {
        List<JsonNode> all = everything("search=children");
        String term = all.stream()
                .flatMap(HsdsFiltersTest::terms)
                .filter(id -> !all.stream().allMatch(service -> terms(service).anyMatch(id::equals)))
                .findFirst()
                .orElseThrow();
        long with = all.stream()
                .filter(service -> terms(service).anyMatch(term::equals))
                .count();
        assertThat(ask("/api/hsds/services?search=children&taxonomy_term_id=" + term)
                        .path("total_items")
                        .asLong())
                .isEqualTo(with)
                .isLessThan(all.size());
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
                .containsExactlyInAnyOrder("id", "modified_date");
    }

    private static Stream<String> terms(JsonNode service) {
        return service.path("attributes")
                .valueStream()
                .map(attribute -> attribute.path("taxonomy_term").path("id").asString());
    }

    private List<JsonNode> everything(String filter) throws Exception {
        var all = new ArrayList<JsonNode>();
        JsonNode page;
        int n = 1;
        do {
            page = ask("/api/hsds/services?full=true&per_page=100&page=" + n++ + "&" + filter);
            page.path("contents").forEach(all::add);
        } while (!page.path("last_page").booleanValue());
        return all;
    }

    @Test
    void terms_of_one_taxonomy_can_be_asked_for() throws Exception {
        JsonNode example = JSON.readTree(DATA.resolve("examples/service_full.json"));
        String taxonomy = example.path("attributes")
                .path(0)
                .path("taxonomy_term")
                .path("taxonomy_detail")
                .path("id")
                .asString();
        assertThat(taxonomy).isNotEmpty();
        JsonNode found = ask("/api/hsds/services?taxonomy_id=" + taxonomy);
        assertThat(found.path("contents").valueStream().map(each -> each.path("id")))
                .containsExactly(example.path("id"));
        assertThat(ask("/api/hsds/services?taxonomy_id=" + UUID.randomUUID())
                        .path("total_items")
                        .asInt())
                .isZero();
    }

    @Test
    void a_service_that_only_names_the_id_of_its_organization_is_found_by_it(@Autowired Imports imports)
            throws Exception {
        UUID organization = UUID.randomUUID();
        UUID service = UUID.randomUUID();
        String json = """
                {"id": "%s", "name": "Csak azonosító", "status": "active", "organization_id": "%s"}""".formatted(service, organization);
        assertThat(imports.now(
                                new Who.Machine("test"),
                                "egy.json",
                                "hu",
                                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                        .count(Import.Kind.TAKEN))
                .isOne();
        assertThat(ask("/api/hsds/services?organization_id=" + organization)
                        .path("contents")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo(service.toString());
    }

    @Test
    void the_minimal_view_shows_all_on_one_page() throws Exception {
        JsonNode page = ask("/api/hsds/services?minimal=true");
        assertThat(page.path("contents").size())
                .isEqualTo(page.path("total_items").asInt())
                .isGreaterThan(500);
    }

    @Test
    void what_changed_at_that_very_moment_is_listed() throws Exception {
        String last = ask("/api/hsds/services?minimal=true")
                .path("contents")
                .valueStream()
                .map(each -> each.path("modified_date").asString())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(ask("/api/hsds/services?modified_after=" + last)
                        .path("total_items")
                        .asInt())
                .isPositive();
    }

    @Test
    void a_format_that_is_not_offered_is_refused_in_words() throws Exception {
        http.perform(get("/api/hsds/services?format=ndjson"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("there is only json")));
        http.perform(get("/api/hsds/services?format=json")).andExpect(status().isOk());
    }
}
