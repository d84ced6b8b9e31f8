package org.kapocs.shared.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text in letters that cannot be of the language that it is said to be in. */
class UnlikeTest {
    private final Languages languages;

    UnlikeTest() throws IOException {
        languages = new Languages();
    }

    @ParameterizedTest
    @CsvSource({
        "Jöjjön be kedden, ar",
        "Jöjjön be kedden, fa",
        "Jöjjön be kedden, uk",
        "Jöjjön be kedden, ru",
        "Jöjjön be kedden, zh",
        "Jöjjön be kedden, mn",
        "تعال إلينا يوم الثلاثاء, hu",
        "تعال إلينا يوم الثلاثاء, ru",
        "Приходите во вторник, ar",
        "Приходите во вторник, vi",
        "请星期二来我们这里, en",
        "Nem kell időpont: https://pelda.hu/ar/idopont, ar",
        "Kérem hozza magával az útlevelet (جواز), am"
    })
    void written_in_other_letters_is_asked_about(String text, String said) {
        assertThat(asked(text, said)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "تعال إلينا يوم الثلاثاء, ar",
        "سه‌شنبه به ما سر بزنید, fa",
        "Приходите во вторник, uk",
        "Приходите во вторник, mn",
        "请星期二来我们这里, zh",
        "Jöjjön be kedden, vi",
        "Jöjjön be kedden, tr",
        "Come on Tuesday, hu"
    })
    void written_in_the_same_letters_is_never_guessed_at(String text, String said) {
        assertThat(asked(text, said)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "K-2026-00123, ar",
        "'', ar",
        "06 1 234 5678, zh",
        "Anna Kovács, ar",
        "Szabó Ervin Könyvtár, uk",
        "Kossuth Lajos utca 5., ar",
        "OK, fa",
        "https://www.pelda.hu/hogyan/kell/csinalni, ar",
        "segitseg@pelda.hu, ar",
        "محمد العبد, hu",
        "王小明, hu",
        "أحضر معك lakcímkártya وبطاقة TAJ, ar",
        "Hozza magával: جواز السفر وشهادة الميلاد, ar",
        "Dođite u utorak kod nas, sr"
    })
    void names_numbers_links_codes_and_mixed_texts_are_taken_as_they_are(String text, String said) {
        assertThat(asked(text, said)).isEmpty();
    }

    @Test
    void what_it_can_be_begins_with_the_language_of_whoever_wrote_it() {
        assertThat(asked("Jöjjön be kedden", "ar").orElseThrow().rather()).containsExactly("hu", "en");
        assertThat(Unlike.of(
                                "Come on Tuesday then",
                                "ar",
                                languages.open(),
                                languages.of("en").orElseThrow())
                        .orElseThrow()
                        .rather())
                .containsExactly("en", "hu");
        assertThat(asked("Приходите во вторник", "ar").orElseThrow().rather())
                .containsExactlyInAnyOrder("mn", "ru", "uk");
    }

    private Optional<Unlike> asked(String text, String said) {
        return Unlike.of(text, said, languages.open(), languages.house());
    }
}
