package org.kapocs.desk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.privacy.HeldColumn;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** No word of the house is given as the code that it has in a row. */
@HouseTest
class CopyWordsTest {
    @Autowired
    List<PersonalData> rooms;

    @Autowired
    Languages languages;

    private Set<String> prefixes() {
        return rooms.stream()
                .flatMap(room -> room.holdings().stream())
                .flatMap(holding -> holding.given().stream())
                .map(HeldColumn::named)
                .filter(named -> !named.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(String files) throws IOException {
        var keys = new TreeSet<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:/messages/*/" + files)) {
            var all = new Properties();
            try (var reader = new java.io.InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                all.load(reader);
            }
            keys.addAll(all.stringPropertyNames());
        }
        return keys;
    }

    private static boolean said(Set<String> keys, String prefix) {
        return keys.stream().anyMatch(key -> key.startsWith(prefix));
    }

    @Test
    void every_code_has_a_word_in_the_language_of_the_house() throws Exception {
        Set<String> keys = keys("*." + languages.house().tag() + ".properties");
        assertThat(prefixes()).allMatch(prefix -> said(keys, prefix));
    }

    @Test
    void every_word_is_said_in_each_language_in_which_a_copy_is_given() throws Exception {
        Set<String> house = keys("*." + languages.house().tag() + ".properties");
        Set<String> words = house.stream()
                .filter(key -> prefixes().stream().anyMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(words).hasSizeGreaterThan(150);
        for (Language language : languages.open()) {
            Set<String> keys = keys("open." + language.tag() + ".properties");
            assertThat(words)
                    .as(language.tag())
                    .allMatch(word -> keys.contains(word) || keys.contains("rights.word." + word));
        }
    }
}
