package org.kapocs.facts.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.directory.Import.Kind;
import org.kapocs.facts.directory.Import.Line;
import org.kapocs.facts.directory.Import.State;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@TestPropertySource(properties = "a-house-of-its-own=ImportsTest") // it counts what is there
class ImportsTest extends ImportTests {
    @Test
    void the_directory_of_jordan_is_taken_whole_and_comes_out_as_it_went_in() throws IOException {
        JsonNode file = Samples.JSON.readTree(Samples.file(JORDAN + "services.hsds31.json"));
        Import first = take(JORDAN + "services.hsds31.json", "en");
        assertThat(first.state()).isEqualTo(State.DONE);
        assertThat(first.count(Kind.TAKEN)).isEqualTo(511);
        assertThat(first.count(Kind.MERGED)).as("the same but for their ids").isEqualTo(38);
        assertThat(first.count(Kind.REFUSED)).isZero();
        Map<UUID, Document> stored = transaction.execute(status -> shelf.documents(Document.list(file, "contents")
                .map(service -> UUID.fromString(service.path("id").asString()))
                .toList()));
        assertThat(stored).hasSize(549);
        for (JsonNode service : file.path("contents")) {
            ObjectNode out = stored.get(UUID.fromString(service.path("id").asString()))
                    .json()
                    .deepCopy();
            out.remove(Document.CONTENT_LANGUAGE);
            assertThat(out).isEqualTo(service);
        }

        Import translated = take(JORDAN + "services.hsds31.ar-translations.json", "");
        assertThat(translated.count(Kind.CHANGED)).isEqualTo(549);
        Import again = take(JORDAN + "services.hsds31.json", "en");
        assertThat(again.counts()).containsOnlyKeys(Kind.UNCHANGED).containsEntry(Kind.UNCHANGED, 549);

        var english = languages.of("en").orElseThrow();
        ServicesFound active = directory.find(ServiceQuery.in(english).about("social.benefit"));
        assertThat(active.services()).isNotEmpty().allMatch(ServiceFound::active);
        assertThat(directory
                        .find(ServiceQuery.in(languages.of("ar").orElseThrow())
                                .text("الحماية التي تركز على المجتمع")
                                .withInactive())
                        .services())
                .isNotEmpty()
                .first()
                .satisfies(found -> assertThat(found.name().language()).isEqualTo("ar"));
    }

    @Test
    void thirteen_records_of_the_services_advisor_are_copies_and_are_merged() throws IOException {
        Import english = take(JORDAN + "services.en.geo.json", "en");
        assertThat(english.state()).isEqualTo(State.DONE);
        assertThat(lines(english, Kind.MERGED).stream()
                        .filter(line -> line.reason().startsWith("same-id"))
                        .count())
                .isEqualTo(13);
        assertThat(english.count(Kind.TAKEN) + english.count(Kind.MERGED)).isEqualTo(562);
        Import arabic = take(JORDAN + "services.ar.geo.json", "ar");
        assertThat(arabic.count(Kind.CHANGED))
                .as("the same ids in another language are translations")
                .isEqualTo(549);
        UUID salt = lines(english, Kind.TAKEN).getFirst().service().orElseThrow();
        assertThat(stored(salt).path("name").asString()).isEqualTo("Education opportunities – Liwa Qasabat As Salt");
        assertThat(stored(salt).path(Document.TRANSLATIONS).path(0).path("name").asString())
                .contains("السلط");
    }

    @Test
    void what_is_a_service_in_the_official_examples_is_taken_and_the_rest_is_named() throws IOException {
        Map<String, String> what = Map.of(
                "service_full",
                "service",
                "service_list",
                "service",
                "organization_full",
                "service",
                "service_at_location_full",
                "service",
                "tabular",
                "service",
                "location",
                "a-location",
                "taxonomy",
                "a-taxonomy",
                "taxonomy_term",
                "a-term",
                "organization_list",
                "an-organization",
                "taxonomy_list",
                "a-taxonomy");
        for (var example : what.entrySet()) {
            Import done = take("examples/" + example.getKey() + ".json", "en");
            assertThat(done.state()).as(example.getKey()).isEqualTo(State.DONE);
            List<String> refused = lines(done, Kind.REFUSED).stream()
                    .map(Line::reason)
                    .distinct()
                    .toList();
            if (example.getValue().equals("service")) {
                assertThat(refused).as(example.getKey()).isEmpty();
                assertThat(lines(done, Kind.TAKEN, Kind.CHANGED, Kind.UNCHANGED, Kind.MERGED))
                        .as(example.getKey())
                        .isNotEmpty();
            } else {
                assertThat(refused).as(example.getKey()).containsExactly(example.getValue());
            }
        }
    }
}
