package org.kapocs.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes wrong with one letter stays with it. */
@HouseTest
class LetterFaultsTest extends LettersAtWork {
    @Test
    void an_envelope_that_cannot_be_opened_is_given_up_and_holds_no_other_letter_back() {
        String damaged = post("a@minta.example.org", "hu");
        change("""
                update notification.envelope set body = '\\x00' where letter =
                  (select id from notification.letter where dedup_key = :key)""", damaged);
        clock.forward(Duration.ofSeconds(1));
        String whole = post("b@minta.example.org", "hu");
        postman(server.getSmtp().getPort()).round();
        assertThat(state(whole)).isInstanceOf(LetterState.Sent.class);
        assertThat(state(damaged)).isEqualTo(new LetterState.Failed(clock.instant(), Hindrance.UNREADABLE));
    }

    @Test
    void a_fault_of_the_house_counts_as_a_try_and_holds_no_other_letter_back() {
        List<String> both = List.of(post("a@minta.example.org", "hu"), post("b@minta.example.org", "hu"));
        new Postman(outbox, new Refusing() {
                    @Override
                    public void carry(Envelope envelope) {
                        throw new IllegalStateException(envelope.recipient());
                    }
                })
                .round();
        assertThat(both)
                .allSatisfy(key -> assertThat(state(key))
                        .isEqualTo(new LetterState.Waiting(
                                1, clock.instant().plus(Duration.ofMinutes(1)), Optional.of(Hindrance.FAULT))));
    }

    @Test
    void a_password_is_never_said_to_a_mail_server_without_tls() {
        server.setUser("minta@example.org", "minta", "hidden");
        String key = post("a@minta.example.org", "hu");
        var open = new SmtpAddress("smtp", "localhost", server.getSmtp().getPort(), "minta", "hidden");
        new Postman(outbox, new Smtp(open, "letters@house.example.org", messages, clock)).round();
        assertThat(state(key)).isInstanceOf(LetterState.Waiting.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void what_a_letter_said_is_erased_a_month_after_it_was_given_up_and_it_cannot_be_tried_again() {
        String key = post("partner@minta.example.org", "hu");
        new Postman(outbox, new Refusing()).round();
        Who.Staff administrator = staff.inCity(Role.ADMINISTRATOR);
        Unsent letter = letters.unsent(administrator).getFirst();
        assertThat(letter.whole()).isTrue();
        clock.forward(Duration.ofDays(30));
        Standing.as(MACHINE, outbox::sweep);
        long left = Standing.as(
                MACHINE,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql("select count(*) from notification.envelope where letter = :letter")
                                .param("letter", letter.id())
                                .query(Long.class)
                                .single()));
        assertThat(left).isZero();
        assertThat(letters.unsent(administrator))
                .filteredOn(each -> each.id().equals(letter.id()))
                .singleElement()
                .matches(each -> !each.whole());
        assertThatThrownBy(() -> Standing.as(administrator, () -> letters.retry(administrator, letter.id())))
                .isInstanceOf(Problem.Conflict.class);
        assertThat(state(key)).isInstanceOf(LetterState.Failed.class);
    }
}
