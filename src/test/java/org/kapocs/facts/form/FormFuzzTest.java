package org.kapocs.facts.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Set;
import org.kapocs.testing.Fuzz;

class FormFuzzTest {
    private static final int ROOM = 20_000;

    @FuzzTest
    void any_file_is_read_or_refused_in_words(byte[] input) {
        Understanding read = Workshop.reader().read(input, "x");
        assertThat(read.form() != null || !read.of(Remark.Level.FAULT).isEmpty())
                .isTrue();
    }

    @FuzzTest
    void any_sheets_are_read_or_refused_in_words(byte[] input) {
        String text = Fuzz.text(input);
        if (text.length() > ROOM) {
            return;
        }
        Understanding read;
        try {
            read = Workshop.reader().read(text, "x");
        } catch (NumberFormatException noRow) {
            return;
        }
        if (read.form() != null) {
            Filling filling = Workshop.filling(read, "");
            for (int page = 0; page < Math.min(3, filling.pages()); page++) {
                filling.answer(page, _ -> List.of("1"), Set.copyOf(Workshop.keys(filling, page)));
            }
            assertThat(Workshop.filling(read, filling.answers()).answers()).isEqualTo(filling.answers());
        }
    }
}
