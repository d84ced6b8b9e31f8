package org.kapocs.facts.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;

class MattersTest {
    private final Matters matters = new Matters();
    private final Messages messages = new Messages();
    private final Languages languages = new Languages();
    private final Topics topics = new Topics();

    MattersTest() throws IOException {}

    @Test
    void the_house_brings_along_the_matters_that_newcomers_meet() {
        assertThat(matters.seeds()).hasSizeBetween(60, 70).allSatisfy(seed -> {
            Facts facts = seed.facts();
            assertThat(topics.of(seed.matter().topic()))
                    .as(seed.matter().topic())
                    .isPresent();
            assertThat(seed.matter().clientPoint()).isIn("none", "inform", "accompany", "submit");
            assertThat(facts.source()).isNotBlank();
            assertThat(facts.served())
                    .contains("hu")
                    .allMatch(tag -> languages.of(tag).isPresent());
            assertThat(facts.words()).containsOnlyKeys("hu", "en");
            assertThat(facts.drafts()).isEmpty();
            assertThat(facts.words().values()).allSatisfy(words -> {
                assertThat(words.authority()).isNotBlank();
                assertThat(words.things()).isNotEmpty();
                assertThat(words.time()).isNotBlank();
                assertThat(words.fee()).isNotBlank();
            });
            assertThat(facts.steps()).as(seed.matter().code()).isNotEmpty().doesNotHaveDuplicates();
        });
    }

    @Test
    void every_step_and_deadline_is_said_in_hungarian_and_english_and_has_a_key_of_its_own() {
        assertThat(matters.seeds()).allSatisfy(seed -> {
            Facts facts = seed.facts();
            assertThat(facts.steps()).extracting(Step::key).doesNotHaveDuplicates();
            assertThat(facts.steps()).extracting(Step::said).allSatisfy(MattersTest::inBoth);
            assertThat(facts.deadlines()).extracting(Deadline::key).doesNotHaveDuplicates();
            assertThat(facts.deadlines()).allSatisfy(deadline -> {
                inBoth(deadline.said());
                inBoth(deadline.from());
                assertThat(deadline.source()).isNotBlank();
            });
        });
    }

    @Test
    void what_a_machine_drafted_says_in_every_other_language_as_much_as_the_hungarian_and_is_marked()
            throws IOException {
        List<String> others = languages.open().stream()
                .filter(Language::machineDrafted)
                .map(Language::tag)
                .sorted()
                .toList();
        assertThat(Draft.tags()).isEqualTo(others);
        var drafts = new ArrayList<Draft>();
        for (String tag : Draft.tags()) {
            drafts.add(Draft.read(tag));
        }
        assertThat(matters.seeds()).allSatisfy(seed -> {
            Facts facts = Draft.added(drafts, seed, seed.facts());
            assertThat(facts.drafts()).containsExactlyInAnyOrderElementsOf(others);
            assertThat(facts.sameInLaw(seed.facts())).isTrue();
            assertThat(others).allSatisfy(tag -> {
                Words words = facts.in(tag);
                assertThat(words.authority()).isNotBlank();
                assertThat(words.time()).isNotBlank();
                assertThat(words.fee()).isNotBlank();
                assertThat(words.things()).hasSameSizeAs(facts.in("hu").things());
                assertThat(facts.steps())
                        .extracting(step -> step.said().get(tag))
                        .doesNotContainNull();
                assertThat(facts.deadlines()).allSatisfy(each -> {
                    assertThat(each.said()).containsKey(tag);
                    assertThat(each.from()).containsKey(tag);
                });
            });
        });
    }

    private static void inBoth(java.util.Map<String, String> said) {
        assertThat(said.keySet()).isEqualTo(Set.of("hu", "en"));
        assertThat(said.values()).noneMatch(String::isBlank);
    }

    @Test
    void every_matter_and_kind_of_authority_has_a_name_in_ten_languages() {
        languages
                .open()
                .forEach(language -> assertThat(matters.all()).allSatisfy(matter -> {
                    assertThat(messages.has(language, matter.nameKey()))
                            .as(matter.code())
                            .isTrue();
                    assertThat(messages.has(language, matter.authorityKey()))
                            .as(matter.authority())
                            .isTrue();
                    assertThat(messages.has(language, matter.clientPointKey())).isTrue();
                }));
    }
}
