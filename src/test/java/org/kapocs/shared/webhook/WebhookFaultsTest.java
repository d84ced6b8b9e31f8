package org.kapocs.shared.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.audit.Wanted;
import org.kapocs.shared.job.Trouble;
import org.kapocs.shared.job.Troubles;
import org.kapocs.shared.job.Why;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Receivers that behave badly, or whose day is bad. */
@HouseTest
class WebhookFaultsTest extends WebhooksAtWork {
    private static final String ERROR = "HTTP/1.1 500 Sorry\r\n\r\n";

    private static final Wanted NEWEST = new Wanted(Long.MAX_VALUE, Optional.empty(), Optional.empty());

    @Autowired
    Troubles troubles;

    @Autowired
    Trail trail;

    @Test
    void a_receiver_that_answers_errors_for_a_day_is_told_when_it_is_well_again_under_the_same_id() {
        listener.answer = ERROR;
        register();
        courier.round();
        Instant end = clock.instant().plus(Duration.ofDays(1));
        while (clock.instant().isBefore(end)) {
            whenDueAgain();
        }
        assertThat(log()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(Delivery.State.WAITING);
            assertThat(line.code()).isEqualTo(500);
            assertThat(line.hindrance()).isEqualTo(Hindrance.REFUSED);
        });
        listener.answer = "HTTP/1.1 200 OK\r\n\r\n";
        whenDueAgain();
        assertThat(log().getFirst().state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(listener.heard)
                .hasSizeBetween(10, 16)
                .extracting(told -> told.headers().get("webhook-id"))
                .containsOnly(log().getFirst().id().toString());
    }

    @Test
    void after_about_three_days_it_is_given_up_and_waits_for_an_administrator() {
        listener.answer = ERROR;
        Instant began = clock.instant();
        register();
        register();
        courier.round();
        while (log().stream().anyMatch(line -> line.state() == Delivery.State.WAITING)) {
            whenDueAgain();
        }
        assertThat(Duration.between(began, clock.instant())).isBetween(Duration.ofDays(2), Duration.ofDays(5));
        Trouble trouble = trouble();
        assertThat(trouble.faultKey()).contains("webhook.hindrance.REFUSED");
        assertThat(trouble.tries()).isEqualTo(Waits.TRIES);

        listener.answer = "HTTP/1.1 200 OK\r\n\r\n";
        Standing.as(administrator, () -> troubles.retry(administrator, trouble.id()));
        courier.round();
        assertThat(log()).allMatch(line -> line.state() == Delivery.State.DELIVERED);
        assertThat(Standing.as(administrator, () -> troubles.open(administrator)))
                .noneMatch(each -> each.kindKey().equals("webhook.trouble"));
    }

    @Test
    void what_an_administrator_drops_is_never_told() {
        listener.answer = "HTTP/1.1 410 Gone\r\n\r\n";
        register();
        courier.round();
        Standing.as(administrator, () -> troubles.drop(administrator, trouble().id(), Why.OTHERWISE));
        listener.answer = "HTTP/1.1 200 OK\r\n\r\n";
        Standing.as(administrator, () -> webhooks.turn(administrator, receiver, true));
        later(Duration.ofDays(2));
        assertThat(listener.heard).hasSize(1);
        assertThat(log().getFirst().state()).isEqualTo(Delivery.State.DROPPED);
        later(Duration.ofDays(29));
        courier.sweep();
        assertThat(log()).isEmpty();
    }

    @Test
    void a_receiver_that_is_gone_is_told_nothing_more() {
        listener.answer = "HTTP/1.1 410 Gone\r\n\r\n";
        register();
        register();
        courier.round();
        assertThat(listener.heard).hasSize(1);
        assertThat(now().state()).isEqualTo(Receiver.State.GONE);
        register();
        later(Duration.ofDays(1));
        assertThat(listener.heard).hasSize(1);
    }

    @Test
    void that_a_receiver_is_gone_stands_in_the_trail_that_its_organization_reads() {
        listener.answer = "HTTP/1.1 410 Gone\r\n\r\n";
        register();
        courier.round();
        Who.Staff guardian = staff.in(administrator.organization(), Role.DATA_PROTECTION_OFFICER);
        assertThat(Standing.as(guardian, () -> trail.of(guardian, NEWEST)))
                .filteredOn(trace -> trace.what().equals("webhook.gone"))
                .singleElement()
                .satisfies(trace -> assertThat(trace.account()).isNull())
                .satisfies(trace -> assertThat(trace.subject().id()).isEqualTo(receiver));
        Who.Staff stranger = staff.with(Role.DATA_PROTECTION_OFFICER);
        assertThat(Standing.as(stranger, () -> trail.of(stranger, NEWEST))).isEmpty();
    }

    @Test
    void a_receiver_that_hangs_is_left_alone_for_a_while_and_holds_up_no_other() throws Exception {
        try (var other = new Listener()) {
            set(other.address(), KIND);
            listener.hangs = true;
            register();
            register();
            courier.round();
            assertThat(other.heard).hasSize(2);
            assertThat(listener.heard).hasSize(1);
            assertThat(log()).extracting(Delivery::hindrance).contains(Hindrance.SLOW);
            later(Waits.REST.minusSeconds(1));
            assertThat(listener.heard).hasSize(1);
            listener.hangs = false;
            later(Duration.ofMinutes(3));
            assertThat(log()).allMatch(line -> line.state() == Delivery.State.DELIVERED);
        }
    }

    @Test
    void nobody_is_followed_to_where_a_receiver_sends_us() throws Exception {
        try (var neighbour = new Listener()) {
            listener.answer = "HTTP/1.1 307 Over there\r\nLocation: " + neighbour.address() + "\r\n\r\n";
            register();
            courier.round();
            assertThat(neighbour.heard).isEmpty();
            assertThat(log().getFirst().hindrance()).isEqualTo(Hindrance.SENT_ELSEWHERE);
        }
    }

    @Test
    void an_answer_without_end_is_not_read() {
        listener.answer = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n";
        listener.endless = true;
        register();
        courier.round();
        assertThat(log().getFirst().state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void a_first_line_without_end_is_no_answer() {
        listener.answer = "HTTP/1.1";
        listener.endless = true;
        register();
        courier.round();
        assertThat(log().getFirst().hindrance()).isEqualTo(Hindrance.UNREADABLE);
    }

    @Test
    void a_receiver_that_is_not_there_is_tried_again() throws IOException {
        listener.close();
        register();
        courier.round();
        assertThat(log().getFirst().hindrance()).isEqualTo(Hindrance.UNREACHABLE);
        assertThat(log().getFirst().state()).isEqualTo(Delivery.State.WAITING);
    }

    @Test
    void what_was_put_off_while_the_clock_was_a_month_ahead_goes_when_it_is_put_right() {
        Instant right = clock.instant();
        clock.forward(Duration.ofDays(30));
        listener.answer = ERROR;
        register();
        courier.round();
        clock.set(right);
        listener.answer = "HTTP/1.1 200 OK\r\n\r\n";
        courier.round();
        assertThat(log().getFirst().state()).isEqualTo(Delivery.State.DELIVERED);
    }

    private Trouble trouble() {
        UUID ours = receiver;
        return Standing.as(administrator, () -> troubles.open(administrator)).stream()
                .filter(each -> each.id().equals(ours))
                .findFirst()
                .orElseThrow();
    }
}
