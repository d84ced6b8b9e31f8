package org.kapocs.shared.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.kapocs.testing.Fuzz;

class MessagesFuzzTest {
    @FuzzTest
    void what_somebody_typed_stands_in_a_message_as_it_is_and_is_no_pattern(byte[] input) throws IOException {
        String typed = Fuzz.text(input);
        assertThat(House.MESSAGES.text(House.LANGUAGES.house(), House.KEY, House.ARGUMENT, typed))
                .contains(typed);
    }

    private static final class House {
        static final String KEY = "casework.file.withdraw.text";
        static final String ARGUMENT = "recipient";
        static final Languages LANGUAGES;
        static final Messages MESSAGES;

        static {
            try {
                LANGUAGES = new Languages();
                MESSAGES = new Messages();
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
