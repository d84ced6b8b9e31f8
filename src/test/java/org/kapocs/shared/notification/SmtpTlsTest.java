package org.kapocs.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;

class SmtpTlsTest {
    @Test
    void nothing_is_said_to_a_mail_server_whose_certificate_nobody_vouches_for() throws IOException {
        var stranger = new GreenMail(ServerSetupTest.SMTPS.dynamicPort());
        stranger.start();
        try {
            var server =
                    SmtpAddress.of("smtps://localhost:" + stranger.getSmtps().getPort());
            var smtp = new Smtp(server, "kapocs@minta.example.org", new Messages(), Clock.systemUTC());
            var letter =
                    new Envelope(UUID.randomUUID(), new Languages().house(), "a@minta.example.org", "Tárgy", "Szöveg");
            assertThatThrownBy(() -> smtp.carry(letter))
                    .isInstanceOfSatisfying(
                            Carrier.Hindered.class,
                            hindered -> assertThat(hindered.hindrance()).isEqualTo(Hindrance.UNREACHABLE));
            assertThat(stranger.getReceivedMessages()).isEmpty();
        } finally {
            stranger.stop();
        }
    }
}
