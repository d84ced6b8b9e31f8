package org.kapocs.shared.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.CleanJson;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.Fuzz;

/** What programs send. */
class ProgramFuzzTest {
    record Part(String text, int number) {}

    record Whole(String text, @Nullable UUID id, List<Part> parts) {}

    private static final Languages LANGUAGES = languages();

    private static Languages languages() {
        try {
            return new Languages();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @FuzzTest
    void whatever_is_sent_is_whole_and_clean_or_refused(byte[] input) {
        try {
            Whole whole = CleanJson.read(input, Whole.class, LANGUAGES);
            assertThat(whole.text()).isNotNull().doesNotContain("\u0000", "\u202e");
            assertThat(whole.parts()).isNotNull().allMatch(part -> part != null && part.text() != null);
        } catch (Problem.Invalid refused) {
            assertThat(refused.fields().keySet())
                    .allSatisfy(at -> assertThat(at).matches("body|text|id|parts(\\[\\d+](\\.(text|number))?)?"));
        }
    }

    @FuzzTest
    void a_version_is_a_number_of_ours_or_refused(byte[] input) {
        try {
            assertThat(Seen.read(Fuzz.text(input)).version()).isNotNegative();
        } catch (Problem.Invalid | Problem.Unconditional refused) {
            assertThat(refused.status()).isIn(400, 428);
        }
    }
}
