package org.kapocs.shared.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a list was taken along is told in words, whichever list it was. */
class TakenAlongWordsTest {
    private static final String LIST = "table.list.";

    @ParameterizedTest
    @ValueSource(strings = {"hu", "en"})
    void each_list_has_words_for_that_somebody_took_it_along(String language) throws IOException {
        Set<String> trail = words("audit", language);
        assertThat(words("table", language).stream()
                        .filter(key -> key.startsWith(LIST))
                        .map(key -> key.substring(LIST.length())))
                .hasSizeGreaterThan(10)
                .flatMap(list -> List.of("begun." + list, "taken." + list, "torn." + list))
                .allMatch(what -> trail.contains("audit.did.list." + what));
    }

    private static Set<String> words(String room, String language) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/messages/" + room + "/staff." + language + ".properties"))) {
            words.load(reader);
        }
        return words.stringPropertyNames();
    }
}
