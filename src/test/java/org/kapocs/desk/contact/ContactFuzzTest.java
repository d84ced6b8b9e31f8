package org.kapocs.desk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.kapocs.shared.web.TypedText;
import org.kapocs.testing.Fuzz;

/** What newcomers type. */
class ContactFuzzTest {
    private static final UUID CONTACT = new UUID(7, 7);
    private static final Pins PINS = new Pins(purpose -> Arrays.copyOf(purpose.getBytes(StandardCharsets.UTF_8), 32));

    @FuzzTest
    void a_case_code_is_eight_signs_and_is_read_as_it_is_shown(byte[] input) {
        CaseCode.parse(Fuzz.text(input)).ifPresent(code -> {
            assertThat(code.plain()).matches("[0-9A-HJKMNP-TV-Z]{8}");
            assertThat(CaseCode.parse(code.shown())).contains(code);
        });
    }

    @FuzzTest
    void a_pin_fits_only_when_its_six_digits_were_typed(byte[] input) {
        String digits = Digits.ascii(Fuzz.text(input)).replaceAll("[^0-9]", "");
        assertThat(PINS.fits(CONTACT, 1, Fuzz.text(input))).isEqualTo(digits.equals(PINS.of(CONTACT, 1)));
    }

    @FuzzTest
    void a_message_keeps_its_words_and_nothing_that_is_no_writing(byte[] input) {
        String typed = Fuzz.text(input);
        String plain = TypedText.of(typed);
        assertThat(plain)
                .doesNotContainPattern("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]|\\p{Cs}")
                .hasSizeLessThanOrEqualTo(typed.length());
        assertThat(TypedText.of(plain)).isEqualTo(plain);
        assertThat(TypedText.line(typed)).doesNotContain("\n", "\t");
        assertThat(TypedText.line(TypedText.line(typed))).isEqualTo(TypedText.line(typed));
    }
}
