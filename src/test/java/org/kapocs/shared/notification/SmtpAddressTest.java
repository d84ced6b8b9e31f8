package org.kapocs.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmtpAddressTest {
    @Test
    void an_address_that_smuggles_a_second_recipient_or_header_is_refused() {
        for (String address : List.of("a@example.org,b@example.org", "a@example.org\r\nBcc: b@example.org", "a", "")) {
            assertThat(Letter.canBeSentTo(address)).as(address).isFalse();
        }
    }

    @Test
    void a_mail_server_address_is_read_with_its_account_and_never_shown_with_it() {
        SmtpAddress address = SmtpAddress.of("smtps://minta%40example.org:p%3Aa+ss@mail.example.org");
        assertThat(address).isEqualTo(new SmtpAddress("smtps", "mail.example.org", 465, "minta@example.org", "p:a+ss"));
        assertThat(address.toString()).doesNotContain("p:a");
        assertThatThrownBy(() -> SmtpAddress.of("http://mail.example.org")).hasMessageContaining("KAPOCS_SMTP_URL");
        assertThatThrownBy(() -> SmtpAddress.of("smtp://u:hid den@mail.example.org"))
                .hasMessageNotContaining("hid")
                .hasNoCause();
    }

    @Test
    void it_waits_longer_each_time_but_never_longer_than_six_hours() {
        assertThat(List.of(Outbox.wait(1), Outbox.wait(2), Outbox.wait(9), Outbox.wait(10), Outbox.wait(20)))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(256),
                        Duration.ofHours(6),
                        Duration.ofHours(6));
    }
}
