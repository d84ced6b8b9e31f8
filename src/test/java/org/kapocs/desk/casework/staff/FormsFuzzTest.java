package org.kapocs.desk.casework.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import org.kapocs.facts.client.Person;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.Fuzz;

/** What officers type about a person. */
class FormsFuzzTest {
    private static final String[] FIELDS = {
        "given-0",
        "family-0",
        "order-0",
        "kind-0",
        "speaks-0",
        "level-0",
        "reach-0",
        "by-0",
        "safe-0",
        "year",
        "month",
        "day",
        "district",
        "given-1"
    };

    @FuzzTest
    void a_person_is_read_or_each_fault_is_told_at_its_field(byte[] input) {
        String[] typed = Fuzz.lines(input, FIELDS.length);
        Form form = Form.empty();
        for (int i = 0; i < FIELDS.length; i++) {
            form.with(FIELDS[i], typed[i]);
        }
        var person = new PersonForm(form);
        person.person()
                .ifPresentOrElse(
                        FormsFuzzTest::shown, () -> assertThat(person.errors()).isNotEmpty());
    }

    private static void shown(Person person) {
        assertThat(person.names()).isNotEmpty();
        if (person.birth() != null) {
            assertThat(person.birth().age(LocalDate.of(2026, 11, 28))).isBetween(-200, 130);
        }
        assertThat(new PersonForm(PersonForm.of(person)).person()).contains(person);
    }

    @FuzzTest
    void a_number_and_an_id_are_read_or_refused(byte[] input) {
        Form form = Form.empty().with("x", Fuzz.text(input));
        try {
            form.numberOrNull("x");
            assertThat(form.number("x")).isEqualTo(Integer.parseInt(form.text("x")));
        } catch (Problem.Invalid refused) {
            assertThat(refused.fields()).containsKey("x");
        }
        try {
            form.idOrNull("x");
        } catch (Problem.Missing refused) {
            assertThat(form.has("x")).isTrue();
        }
    }
}
