package org.kapocs.facts.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedFormsTest {
    @ParameterizedTest
    @ValueSource(strings = {"intake", "integration"})
    void a_form_of_the_house_is_whole_in_hungarian_and_english(String name) throws IOException {
        Understanding read = Workshop.reader().read(ShippedForms.text(name), name);
        assertThat(read.remarks()).isEmpty();
        Form form = read.form();
        assertThat(form).isNotNull();
        assertThat(form.languages()).containsExactly("hu", "en");
        for (Part.Question question : form.questions()) {
            if (question.type().asked() && !question.other()) {
                assertThat(question.label().in("hu")).as(question.name()).isNotBlank();
                assertThat(question.label().in("en")).as(question.name()).isNotBlank();
            }
        }
        form.lists().values().stream().flatMap(list -> list.choices().stream()).forEach(choice -> {
            assertThat(choice.label().in("hu")).as(choice.name()).isNotBlank();
            assertThat(choice.label().in("en")).as(choice.name()).isNotBlank();
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
