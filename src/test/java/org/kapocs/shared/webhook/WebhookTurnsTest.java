package org.kapocs.shared.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Chronicle;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told when, and what waits: no receiver holds up another. */
@HouseTest
class WebhookTurnsTest extends WebhooksAtWork {
    private static final String ERROR = "HTTP/1.1 500 Sorry\r\n\r\n";

    @Autowired
    ApplicationContext beans;

    @Test
    void while_one_hangs_another_is_told_one_thing_after_the_other() throws Exception {
        var order = new CopyOnWriteArrayList<String>();
        try (var other = new Listener()) {
            set(other.address(), KIND);
            other.told = () -> order.add("told");
            listener.hangs = true;
            listener.left = () -> order.add("left");
            register();
            register();
            register();
            courier.round();
            assertThat(order.subList(0, 3)).containsOnly("told");
        }
    }

    @Test
    void who_took_long_rests_whatever_it_answered() {
        Who.Machine house = new Who.Machine("webhooks");
        var deliveries = beans.getBean(DeliveryRows.class);
        register();
        Standing.as(house, () -> beans.getBean(Hearing.class).readOn(house));
        var leased = Standing.as(house, () -> deliveries.lease(8)).stream()
                .filter(each -> each.receiver().id().equals(receiver))
                .findFirst()
                .orElseThrow();
        Standing.as(house, () -> beans.getBean(Settling.class).settle(leased, Post.Answer.of(204), true));
        register();
        int before = listener.heard.size();
        courier.round();
        assertThat(listener.heard).hasSize(before);
        later(Waits.REST);
        assertThat(listener.heard).hasSize(before + 1);
    }

    @Test
    void who_is_being_told_something_is_told_nothing_else_meanwhile() {
        Who.Machine house = new Who.Machine("webhooks");
        register();
        register();
        Standing.as(house, () -> beans.getBean(Hearing.class).readOn(house));
        var deliveries = beans.getBean(DeliveryRows.class);
        assertThat(Standing.as(house, () -> deliveries.lease(8))).hasSize(1);
        assertThat(Standing.as(house, () -> deliveries.lease(8))).isEmpty();
        courier.round();
        assertThat(listener.heard).isEmpty();
    }

    @Test
    void what_waits_for_a_receiver_that_is_turned_off_is_not_thrown_away() {
        register();
        listener.answer = ERROR;
        courier.round();
        Standing.as(administrator, () -> webhooks.turn(administrator, receiver, false));
        clock.forward(Duration.ofDays(40));
        courier.sweep();
        listener.answer = "HTTP/1.1 200 OK\r\n\r\n";
        Standing.as(administrator, () -> webhooks.turn(administrator, receiver, true));
        courier.round();
        assertThat(log())
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(Delivery.State.DELIVERED));
    }

    @Test
    void that_a_receiver_is_gone_stands_in_the_trail() {
        Who.Machine house = new Who.Machine("webhooks");
        var chronicle = beans.getBean(Chronicle.class);
        var whole = new TransactionTemplate(transactions);
        long from = Standing.as(house, () -> whole.execute(_ -> chronicle.end()));
        listener.answer = "HTTP/1.1 410 Gone\r\n\r\n";
        register();
        courier.round();
        List<Chronicle.Deed> deeds = Standing.as(
                house, () -> whole.execute(_ -> chronicle.between(from, chronicle.end(), Set.of("webhook.gone"), 10)));
        assertThat(deeds).extracting(deed -> deed.subject().id()).contains(receiver);
    }
}
