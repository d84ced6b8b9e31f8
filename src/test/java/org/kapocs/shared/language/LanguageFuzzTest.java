package org.kapocs.shared.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.kapocs.testing.Fuzz;

class LanguageFuzzTest {
    private static final Languages LANGUAGES = languages();

    @FuzzTest
    void a_wish_for_a_language_is_met_with_one_of_ours_or_none(byte[] header) {
        LANGUAGES
                .wished(Fuzz.text(header))
                .ifPresent(language -> assertThat(LANGUAGES.open()).contains(language));
    }

    @FuzzTest
    void the_name_of_a_language_can_be_told_for_any_tag(byte[] tag) {
        assertThat(Spoken.name(Fuzz.text(tag), LANGUAGES.house())).isNotNull();
    }

    private static Languages languages() {
        try {
            return new Languages();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
