package org.kapocs.facts.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.springframework.core.io.ClassPathResource;

/** The taxonomy, the districts and the catalogue are data; this is what other rooms rely on. */
class TaxonomyTest {
    private final Topics topics = new Topics();
    private final Districts districts = new Districts();

    TaxonomyTest() throws IOException {}

    @Test
    void every_topic_of_the_second_level_has_a_parent_and_every_first_one_has_children() {
        assertThat(topics.top()).hasSize(12);
        assertThat(topics.all())
                .allSatisfy(topic -> assertThat(topic.parent()
                                .map(topics::of)
                                .map(found -> found.orElseThrow().parent().isEmpty())
                                .orElse(true))
                        .isTrue());
        assertThat(topics.top())
                .allSatisfy(topic -> assertThat(topics.below(topic)).hasSizeGreaterThan(2));
    }

    @Test
    void every_topic_has_a_name_in_every_language_and_no_two_the_same_within_one() throws IOException {
        var messages = new Messages();
        for (var language : new Languages().open()) {
            var names = topics.all().stream()
                    .map(topic -> messages.text(language, topic.nameKey()))
                    .toList();
            assertThat(names).doesNotHaveDuplicates().noneMatch(name -> name.startsWith("topic."));
        }
    }

    @Test
    void the_districts_are_the_23_of_budapest() {
        assertThat(districts.all()).extracting(District::number).hasSize(23).isSorted();
        assertThat(districts.all()).allSatisfy(district -> {
            assertThat(district.latitude()).isBetween(47.34, 47.62);
            assertThat(district.longitude()).isBetween(18.92, 19.34);
        });
        assertThat(districts.of(8).orElseThrow().label()).isEqualTo("VIII. Józsefváros");
        assertThat(districts.of(13).orElseThrow().label()).isEqualTo("XIII. kerület");
        assertThat(districts.of(24)).isEmpty();
    }

    @Test
    void every_matter_names_a_topic_and_an_authority_that_exist() throws IOException {
        Set<String> authorities =
                rows("casework/authorities.csv").stream().map(cells -> cells[0]).collect(Collectors.toSet());
        assertThat(rows("casework/matters.csv")).hasSizeGreaterThan(25).allSatisfy(cells -> {
            assertThat(topics.of(cells[1])).as(cells[0]).isPresent();
            assertThat(authorities).contains(cells[2]);
            assertThat(cells[3]).isIn("none", "inform", "accompany", "submit");
        });
    }

    private static List<String[]> rows(String path) throws IOException {
        return new ClassPathResource(path)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
    }
}
