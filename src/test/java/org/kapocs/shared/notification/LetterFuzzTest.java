package org.kapocs.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.kapocs.testing.Fuzz;

class LetterFuzzTest {
    @FuzzTest
    void a_mail_server_is_understood_or_refused_without_repeating_the_password(byte[] input) {
        String url = Fuzz.text(input);
        try {
            SmtpAddress server = SmtpAddress.of(url);
            assertThat(server.port()).isBetween(1, 65_535);
            assertThat(server.host()).isNotBlank();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasNoCause();
            assertThat(refused.getMessage()).isEqualTo("KAPOCS_SMTP_URL must look like smtp://user:password@host:port");
        }
    }

    @FuzzTest
    void an_address_is_one_address_on_one_line(byte[] input) {
        String address = Fuzz.text(input);
        if (Letter.canBeSentTo(address)) {
            assertThat(address).doesNotContainPattern("[\\s\\p{Cntrl},;<>\"]").hasSizeLessThan(256);
            assertThat(address.chars().filter(c -> c == '@').count()).isEqualTo(1);
        }
    }
}
