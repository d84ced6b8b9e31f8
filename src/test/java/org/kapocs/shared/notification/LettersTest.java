package org.kapocs.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;

@HouseTest
class LettersTest extends LettersAtWork {
    @Test
    void a_letter_goes_once_in_the_language_and_direction_of_who_reads_it() throws Exception {
        String key = post("partner@minta.example.org", "ar");
        postman(server.getSmtp().getPort()).round();
        postman(server.getSmtp().getPort()).round();
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject())
                .isEqualTo(messages.text(languages.of("ar").orElseThrow(), "notification.mailbox.title"));
        assertThat(message.getHeader("Content-Language")).containsExactly("ar");
        assertThat(message.getMessageID()).matches("<[0-9a-f-]{36}@house\\.example\\.org>");
        assertThat(message.getContent().toString().lines().filter(line -> !line.isBlank()))
                .allMatch(line -> line.startsWith("\u200F"));
        assertThat(letters.stateOf(key)).containsInstanceOf(LetterState.Sent.class);
        assertThat(envelopes()).isZero();
    }

    @Test
    void without_a_mail_server_it_waits_is_tried_again_and_is_shown_as_not_yet_sent() {
        String key = post("partner@minta.example.org", "hu");
        int port = server.getSmtp().getPort();
        server.stop();

        postman(port).round();
        assertThat(letters.stateOf(key)).hasValueSatisfying(state -> {
            assertThat(state).isInstanceOf(LetterState.Waiting.class);
            assertThat(((LetterState.Waiting) state).hindrance()).contains(Hindrance.UNREACHABLE);
            assertThat(((LetterState.Waiting) state).next())
                    .isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
        });

        server = new GreenMail(new ServerSetup(port, null, "smtp"));
        server.start();
        postman(port).round();
        assertThat(server.getReceivedMessages()).as("not before it is due").isEmpty();
        clock.forward(Duration.ofMinutes(1));
        postman(port).round();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(letters.stateOf(key)).containsInstanceOf(LetterState.Sent.class);
    }

    @Test
    void after_twenty_tries_it_is_given_up_until_an_administrator_has_it_tried_again() {
        String key = post("partner@minta.example.org", "hu");
        int port = server.getSmtp().getPort();
        server.stop();
        for (int i = 0; i < Outbox.TRIES; i++) {
            postman(port).round();
            clock.forward(Duration.ofHours(6));
        }
        assertThat(letters.stateOf(key)).containsInstanceOf(LetterState.Failed.class);

        server = new GreenMail(new ServerSetup(port, null, "smtp"));
        server.start();
        Who.Staff administrator = staff.inCity(Role.ADMINISTRATOR);
        UUID letter = letters.unsent(administrator).getFirst().id();
        Standing.as(administrator, () -> letters.retry(administrator, letter));
        postman(port).round();
        assertThat(letters.stateOf(key)).containsInstanceOf(LetterState.Sent.class);
        assertThat(Standing.as(administrator, () -> letters.retry(administrator, letter)))
                .isFalse();
    }

    @Test
    void what_the_mail_server_refuses_for_good_is_given_up_at_once() {
        String key = post("partner@minta.example.org", "hu");
        new Postman(outbox, new Refusing()).round();
        assertThat(letters.stateOf(key))
                .hasValueSatisfying(state ->
                        assertThat(state).isEqualTo(new LetterState.Failed(clock.instant(), Hindrance.REFUSED)));
    }

    @Test
    void two_nodes_send_each_letter_once() throws Exception {
        for (int i = 0; i < 40; i++) {
            post("partner" + i + "@minta.example.org", "hu");
        }
        Callable<Void> node = () -> {
            postman(server.getSmtp().getPort()).round();
            return null;
        };
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        }
        assertThat(Arrays.stream(server.getReceivedMessages()).map(this::recipient))
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_node_that_dies_loses_its_letter_to_another_under_the_same_message_id() throws Exception {
        String key = post("partner@minta.example.org", "hu");
        Outbox.Leased taken = Standing.as(MACHINE, outbox::lease).orElseThrow();
        postman(server.getSmtp().getPort()).round();
        assertThat(server.getReceivedMessages()).as("leased").isEmpty();

        clock.forward(Duration.ofMinutes(5));
        postman(server.getSmtp().getPort()).round();
        assertThat(server.getReceivedMessages()[0].getMessageID())
                .contains(taken.letter().toString());
        assertThat(letters.stateOf(key)).containsInstanceOf(LetterState.Sent.class);
    }

    @Test
    void the_same_occasion_is_written_once_and_a_rolled_back_one_never() {
        String key = "test:" + UUID.randomUUID() + ":twice";
        Standing.as(MACHINE, () -> inTransaction(() -> letters.post(MACHINE, letter("a@example.org", "hu", key))));
        long told = told();
        Standing.as(MACHINE, () -> inTransaction(() -> letters.post(MACHINE, letter("b@example.org", "hu", key))));
        assertThat(envelopes()).isEqualTo(1);
        assertThat(told()).as("what was not written is not told").isEqualTo(told);
        String never = "test:" + UUID.randomUUID() + ":never";
        assertThatThrownBy(() -> Standing.as(
                        MACHINE,
                        () -> inTransaction(() -> {
                            letters.post(MACHINE, letter("a@example.org", "hu", never));
                            throw new IllegalStateException("interrupted");
                        })))
                .hasMessage("interrupted");
        assertThat(letters.stateOf(never)).isEmpty();
    }
}
