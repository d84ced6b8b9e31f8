package org.kapocs.facts.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ShippedFormsHouseTest {
    @Autowired
    ShippedForms shipped;

    @Autowired
    FormRows rows;

    @Autowired
    Forms forms;

    @Autowired
    Staff staff;

    @Test
    void a_form_of_the_house_is_published_once_and_one_that_the_city_made_its_own_stays_so() throws IOException {
        shipped.publish();
        assertThat(versions()).isEqualTo(1);
        var editor = staff.inCity(Role.EDITOR);
        String own = ShippedForms.text("intake").replace("Miben segítsünk?", "Miben segíthetünk?");
        Understanding read = Workshop.reader().read(own, "intake");
        Standing.as(editor, () -> {
            UUID draft = forms.keep(editor, read, "intake", UUID.randomUUID().toString());
            return forms.publish(editor, draft, UUID.randomUUID().toString());
        });
        assertThat(versions()).isEqualTo(2);
        shipped.publish();
        assertThat(versions()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "integration"})
    void what_was_published_is_known_by_its_text_before_it_is_read(String name) throws IOException {
        assertThat(rows.published(ShippedForms.text(name))).isTrue();
        assertThat(rows.published(ShippedForms.text(name) + "\n")).isFalse();
    }

    private long versions() {
        return forms.all().stream()
                .filter(each -> each.key().equals("first_intake"))
                .count();
    }
}
