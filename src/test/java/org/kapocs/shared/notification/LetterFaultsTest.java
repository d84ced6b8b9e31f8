package org.kapocs.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.job.Why;
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
    void a_letter_that_kills_whoever_takes_it_is_given_up_after_twenty_of_them_and_the_next_one_goes()
            throws Exception {
        String fatal = post("a@minta.example.org", "hu");
        for (int deaths = 0; deaths < Outbox.TRIES; deaths++) {
            assertThat(Standing.as(MACHINE, outbox::lease)).isPresent();
            clock.forward(Duration.ofMinutes(5));
        }
        String whole = post("b@minta.example.org", "hu");
        postman(server.getSmtp().getPort()).round();
        assertThat(state(fatal)).isEqualTo(new LetterState.Failed(clock.instant(), Hindrance.FAULT));
        assertThat(state(whole)).isInstanceOf(LetterState.Sent.class);
        assertThat(server.getReceivedMessages()).extracting(this::recipient).containsExactly("b@minta.example.org");
    }

    @Test
    void a_letter_that_went_before_its_node_died_comes_again_as_the_same_one_and_no_third_time() throws Exception {
        String key = post("partner@minta.example.org", "hu");
        var address = new SmtpAddress("smtp", "localhost", server.getSmtp().getPort(), null, null);
        var taken = Standing.as(MACHINE, outbox::lease).orElseThrow();
        new Smtp(address, "letters@house.example.org", messages, clock).carry(outbox.opened(taken));
        clock.forward(Duration.ofMinutes(5));
        for (int node = 0; node < 4; node++) {
            postman(server.getSmtp().getPort()).round();
        }
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[1].getMessageID())
                .as("by which a mail server or a reader knows it as the same letter")
                .isEqualTo(server.getReceivedMessages()[0].getMessageID());
        assertThat(state(key)).isInstanceOf(LetterState.Sent.class);
    }

    @Test
    void a_letter_put_off_or_taken_while_the_clock_was_a_day_ahead_goes_when_it_is_put_right() {
        var before = clock.instant();
        clock.forward(Duration.ofDays(1));
        String putOff = post("a@minta.example.org", "hu");
        for (int tries = 0; tries < 12; tries++) {
            new Postman(outbox, new Refusing() {
                        @Override
                        public void carry(Envelope envelope) throws Hindered {
                            throw new Hindered(Hindrance.BUSY);
                        }
                    })
                    .round();
            clock.forward(Duration.ofHours(1));
        }
        String taken = post("b@minta.example.org", "hu");
        assertThat(Standing.as(MACHINE, outbox::lease)).isPresent();
        clock.set(before);
        postman(server.getSmtp().getPort()).round();
        assertThat(List.of(state(putOff), state(taken)))
                .allSatisfy(state -> assertThat(state).isInstanceOf(LetterState.Sent.class));
    }

    @Test
    void a_letter_that_is_dropped_is_never_sent_and_what_it_said_is_erased() {
        String key = post("partner@minta.example.org", "hu");
        Who.Staff administrator = staff.inCity(Role.ADMINISTRATOR);
        Unsent letter = letters.unsent(administrator).getFirst();
        Who.Staff stranger = staff.with(Role.ADMINISTRATOR);
        assertThat(Standing.as(stranger, () -> letters.drop(stranger, letter.id(), Why.WRONG)))
                .isFalse();
        assertThat(Standing.as(administrator, () -> letters.drop(administrator, letter.id(), Why.OTHERWISE)))
                .isTrue();
        assertThat(Standing.as(administrator, () -> letters.retry(administrator, letter.id())))
                .isFalse();
        postman(server.getSmtp().getPort()).round();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(state(key)).isEqualTo(new LetterState.Dropped(clock.instant()));
        assertThat(letters.unsent(administrator)).extracting(Unsent::id).doesNotContain(letter.id());
        Standing.as(MACHINE, outbox::sweep);
        assertThat(left(letter.id())).isZero();
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
        assertThat(left(letter.id())).isZero();
        assertThat(letters.unsent(administrator))
                .filteredOn(each -> each.id().equals(letter.id()))
                .singleElement()
                .matches(each -> !each.whole());
        assertThat(Standing.as(administrator, () -> letters.retry(administrator, letter.id())))
                .isFalse();
        assertThat(state(key)).isInstanceOf(LetterState.Failed.class);
    }

    private long left(UUID letter) {
        return Standing.as(
                MACHINE,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql("select count(*) from notification.envelope where letter = :letter")
                                .param("letter", letter)
                                .query(Long.class)
                                .single()));
    }
}
