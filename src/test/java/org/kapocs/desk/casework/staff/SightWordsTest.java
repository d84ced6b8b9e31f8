package org.kapocs.desk.casework.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.shared.audit.Purpose;

/** Who saw a case is told with what for, whatever it was. */
class SightWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"hu", "en"})
    void each_purpose_for_which_a_case_is_opened_has_words(String language) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/messages/casework/staff." + language + ".properties"))) {
            words.load(reader);
        }
        assertThat(Arrays.stream(Purpose.values()).map(each -> "casework.sight.for." + each))
                .allMatch(words::containsKey);
    }
}
