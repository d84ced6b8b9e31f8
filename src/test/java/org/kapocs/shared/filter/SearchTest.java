package org.kapocs.shared.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    @ParameterizedTest
    @CsvSource({
        "lakcim, true",
        "LAKCÍM, true",
        "lakc, true",
        "lacim, true",
        "lakcmí, true",
        "lakkcím, true",
        "lakxim, true",
        "bejelentés lakcím, true",
        "lakcím iskola, false",
        "lam, false",
        "lxxcim, false",
        "xyz, false"
    })
    void words_are_found_without_accents_when_begun_and_with_one_slip(String typed, boolean found) {
        assertThat(new Search(typed).finds(Stream.of("Lakcím bejelentése, lakcímkártya")))
                .as(typed)
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"شقة, إيجار شقة, true", "школа, Запис до школи, true", "学校, 学校报名, true"})
    void other_scripts_are_words_too(String typed, String text, boolean found) {
        assertThat(new Search(typed).finds(Stream.of(text))).isEqualTo(found);
    }
}
