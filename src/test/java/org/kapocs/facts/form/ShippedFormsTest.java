package org.kapocs.facts.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;

class ShippedFormsTest {
    @ParameterizedTest
    @ValueSource(strings = {"intake", "integration"})
    void a_form_of_the_house_is_whole_in_every_language_of_the_house_and_says_which_a_machine_wrote(String name)
            throws IOException {
        var languages = new Languages();
        Understanding read = Workshop.reader().read(ShippedForms.text(name), name);
        assertThat(read.remarks()).isEmpty();
        Form form = read.form();
        assertThat(form).isNotNull();
        List<String> tags = languages.open().stream().map(Language::tag).toList();
        assertThat(form.languages()).containsExactlyInAnyOrderElementsOf(tags).startsWith("hu", "en");
        assertThat(form.drafted())
                .containsExactlyInAnyOrderElementsOf(languages.open().stream()
                        .filter(Language::machineDrafted)
                        .map(Language::tag)
                        .toList());
        for (Part.Question question : form.questions()) {
            if (question.type().asked() && !question.other()) {
                assertThat(tags)
                        .as(question.name())
                        .allSatisfy(tag -> assertThat(question.label().in(tag)).isNotBlank());
            }
        }
        form.lists().values().stream().flatMap(list -> list.choices().stream()).forEach(choice -> {
            assertThat(tags)
                    .as(choice.name())
                    .allSatisfy(tag -> assertThat(choice.label().in(tag)).isNotBlank());
        });
    }

    @org.junit.jupiter.api.Test
    void the_full_assessment_scores_every_field_of_life() throws IOException {
        Form form = Workshop.reader().read(ShippedForms.text("integration"), "").form();
        assertThat(form).isNotNull();
        for (String domain : Domains.ALL) {
            assertThat(form.questions().stream()
                            .filter(question -> question.domain().equals(domain)
                                    && question.type().select())
                            .flatMap(question -> form.lists().get(question.list()).choices().stream())
                            .map(Choices.One::score))
                    .as(domain)
                    .contains(4.0)
                    .contains(domain.equals("safety") ? 0.0 : 1.0);
        }
    }
}
