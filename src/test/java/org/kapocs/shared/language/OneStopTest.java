package org.kapocs.shared.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OneStopTest {
    @Test
    void a_sentence_that_ends_with_a_day_or_the_number_of_a_house_has_one_stop() throws IOException {
        var messages = new Messages();
        Language house = new Languages().house();
        assertThat(messages.text(house, "rights.task.note", "date", "2026. dec. 15."))
                .endsWith(": 2026. dec. 15.")
                .doesNotContain("..");
        assertThat(messages.text(house, "rights.task.note", "date", "2026. dec. 15., este..."))
                .as("what is no end of a day stays")
                .contains("2026. dec. 15., este...");
    }
}
