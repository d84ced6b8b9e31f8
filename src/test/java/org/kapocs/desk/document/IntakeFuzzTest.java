package org.kapocs.desk.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Arrays;

/** Whatever is sent is made anew, or refused with a word; what was made anew can be made anew again. */
class IntakeFuzzTest {
    private static final int MOST = 1 << 20;

    @FuzzTest
    void any_bytes_are_made_anew_or_refused(byte[] input) throws Refusal {
        if (input.length <= MOST) {
            looked(input);
        }
    }

    @FuzzTest
    void a_pdf_with_anything_in_it_is_made_anew_or_refused(byte[] input) throws Refusal {
        if (input.length <= MOST) {
            looked(Files.joined(Files.text("%PDF-1.7\n"), input, Files.text("\n%%EOF")));
        }
    }

    /** The first two bytes say where, the third what. */
    @FuzzTest
    void a_picture_with_a_byte_that_is_wrong_is_made_anew_or_refused(byte[] input) throws IOException, Refusal {
        byte[] picture = Files.photo(6);
        for (int at = 0; at + 2 < input.length; at += 3) {
            int where = ((input[at] & 0xff) << 8 | input[at + 1] & 0xff) % picture.length;
            picture[where] = input[at + 2];
        }
        looked(picture);
    }

    private static void looked(byte[] sent) throws Refusal {
        Clean clean;
        try {
            clean = Intake.of(sent);
        } catch (Refusal refused) {
            return;
        }
        assertThat(clean.bytes()).isNotEmpty();
        assertThat(Content.of(clean.bytes())).isIn(Content.JPEG, Content.PDF);
        Clean again = Intake.of(Arrays.copyOf(clean.bytes(), clean.bytes().length));
        assertThat(again.pages()).isEqualTo(clean.pages());
        assertThat(again.lessened()).isFalse();
    }
}
