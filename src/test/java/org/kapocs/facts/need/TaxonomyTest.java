package org.kapocs.facts.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;

/** The taxonomy and the districts are data; this is what other rooms rely on. */
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
}
