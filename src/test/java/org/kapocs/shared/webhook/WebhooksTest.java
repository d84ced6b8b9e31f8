package org.kapocs.shared.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs of others are told what happened, once, signed, and nothing of anybody. */
@HouseTest
class WebhooksTest extends WebhooksAtWork {
    @Autowired
    ApplicationContext house;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient sql;

    @Test
    void a_receiver_is_told_what_happened_to_which_thing_and_nothing_of_anybody() throws Exception {
        UUID client = register();
        courier.round();
        assertThat(listener.heard).hasSize(1);
        var told = listener.heard.getFirst();
        assertThat(told.line()).isEqualTo("POST /hook?from=kapocs HTTP/1.1");
        JsonNode body = new JsonMapper().readTree(told.body());
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("type", "timestamp", "data");
        assertThat(body.get("type").asString()).isEqualTo(KIND);
        assertThat(body.get("timestamp").asString()).isEqualTo(clock.instant().toString());
        assertThat(body.get("data").propertyNames()).containsExactlyInAnyOrder("organization", "thing", "id");
        assertThat(body.get("data").get("id").asString()).isEqualTo(client.toString());
        assertThat(body.get("data").get("organization").asString())
                .isEqualTo(officer.organization().toString());
        assertThat(told.body())
                .doesNotContain("Titok", officer.name(), officer.account().toString());
        assertThat(log()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(Delivery.State.DELIVERED);
            assertThat(line.code()).isEqualTo(204);
            assertThat(line.tries()).isEqualTo(1);
        });
    }

    @Test
    void what_is_told_is_signed_as_standard_webhooks_say() throws Exception {
        register();
        courier.round();
        var told = listener.heard.getFirst();
        assertThat(told.headers().get("webhook-timestamp"))
                .isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        assertThat(told.headers().get("webhook-signature")).isEqualTo(signature(secret(), told));
        assertThat(secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
    }

    @Test
    void a_new_secret_signs_beside_the_former_one_for_a_day_and_then_alone() throws Exception {
        String former = secret();
        String key = UUID.randomUUID().toString();
        assertThat(Standing.as(administrator, () -> webhooks.renewSecret(administrator, receiver, key)))
                .isTrue();
        assertThat(Standing.as(administrator, () -> webhooks.renewSecret(administrator, receiver, key)))
                .as("nobody is shown it twice")
                .isFalse();
        String fresh = secret();
        assertThat(fresh).isNotEqualTo(former);
        register();
        courier.round();
        var both = listener.heard.getFirst();
        assertThat(both.headers().get("webhook-signature"))
                .isEqualTo(signature(fresh, both) + " " + signature(former, both));
        clock.forward(ReceiverRows.BOTH);
        register();
        courier.round();
        var one = listener.heard.getLast();
        assertThat(one.headers().get("webhook-signature")).isEqualTo(signature(fresh, one));
    }

    @Test
    void what_happens_elsewhere_and_what_was_not_asked_for_is_not_told() {
        register(staff.with(Role.DESK_OFFICER));
        courier.round();
        assertThat(listener.heard).isEmpty();
        Standing.as(
                administrator,
                () -> webhooks.change(
                        administrator,
                        receiver,
                        now().version(),
                        new Webhooks.Wish("Minta program", listener.address(), Set.of("case.opened"))));
        register();
        courier.round();
        assertThat(listener.heard).isEmpty();
        assertThat(log()).isEmpty();
    }

    @Test
    void what_is_no_more_is_told_where_it_was() {
        UUID gone = UUID.randomUUID();
        Who.Staff elsewhere = staff.with(Role.DESK_OFFICER);
        for (Who.Staff who : Arrays.asList(officer, elsewhere)) {
            Standing.as(
                    who,
                    () -> new TransactionTemplate(transactions)
                            .executeWithoutResult(_ -> trail.wrote(who, new Subject("client", gone), KIND)));
        }
        courier.round();
        assertThat(listener.heard)
                .singleElement()
                .satisfies(told -> assertThat(told.body()).contains(gone.toString()));
    }

    @Test
    void what_did_not_come_about_is_not_told() {
        Standing.as(
                officer,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    register();
                    status.setRollbackOnly();
                }));
        courier.round();
        assertThat(listener.heard).isEmpty();
    }

    @Test
    void of_two_nodes_that_look_at_the_same_time_each_thing_is_told_once() throws Exception {
        for (int each = 0; each < 24; each++) {
            Standing.as(
                    administrator,
                    () -> webhooks.ping(
                            administrator, receiver, UUID.randomUUID().toString()));
        }
        var together = new CyclicBarrier(4);
        var another = house.getAutowireCapableBeanFactory().createBean(Courier.class);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (Future<?> node : IntStream.range(0, 4)
                    .mapToObj(each -> nodes.submit(() -> {
                        together.await();
                        (each % 2 == 0 ? courier : another).round();
                        return null;
                    }))
                    .toList()) {
                node.get();
            }
        }
        courier.round();
        assertThat(listener.heard)
                .extracting(told -> told.headers().get("webhook-id"))
                .hasSize(24)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_node_that_dies_while_it_tells_leaves_the_rest_to_the_next_under_the_same_id() {
        register();
        var deliveries = house.getBean(DeliveryRows.class);
        courier.round();
        UUID id = log().getFirst().id();
        Standing.as(administrator, () -> webhooks.again(administrator, receiver, id));
        assertThat(Standing.as(new Who.Machine("webhooks"), () -> deliveries.lease(8)))
                .hasSize(1);
        courier.round();
        assertThat(listener.heard).hasSize(1);
        later(Duration.ofMinutes(5));
        assertThat(listener.heard)
                .extracting(told -> told.headers().get("webhook-id"))
                .containsExactly(id.toString(), id.toString());
    }

    @Test
    void a_test_is_told_once_whatever_is_tapped_twice_and_whatever_is_asked_for() {
        String key = UUID.randomUUID().toString();
        Standing.as(administrator, () -> webhooks.ping(administrator, receiver, key));
        Standing.as(administrator, () -> webhooks.ping(administrator, receiver, key));
        courier.round();
        assertThat(listener.heard)
                .singleElement()
                .satisfies(told -> assertThat(told.body()).contains("\"type\":\"ping\""));
    }

    @Test
    void what_is_turned_off_is_told_later_and_what_is_removed_never() {
        Standing.as(
                administrator,
                () -> webhooks.ping(administrator, receiver, UUID.randomUUID().toString()));
        Standing.as(administrator, () -> webhooks.turn(administrator, receiver, false));
        courier.round();
        assertThat(listener.heard).isEmpty();
        Standing.as(administrator, () -> webhooks.turn(administrator, receiver, true));
        courier.round();
        assertThat(listener.heard).hasSize(1);
        Standing.as(administrator, () -> webhooks.remove(administrator, receiver));
        register();
        courier.round();
        assertThat(listener.heard).hasSize(1);
    }

    @Test
    void nobody_but_an_administrator_of_the_organization_sees_or_changes_a_receiver() {
        for (Who.Staff other : Arrays.asList(officer, staff.in(officer.organization(), Role.SUPERVISOR))) {
            assertThatThrownBy(() -> Standing.as(other, () -> webhooks.get(other, receiver)))
                    .isInstanceOf(Problem.Refused.class);
        }
        Who.Staff elsewhere = staff.with(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> Standing.as(elsewhere, () -> webhooks.secret(elsewhere, receiver)))
                .isInstanceOf(Problem.Missing.class);
        Standing.as(elsewhere, () -> webhooks.remove(elsewhere, receiver));
        assertThat(now().on()).isTrue();
    }

    private String secret() {
        return Standing.as(administrator, () -> webhooks.secret(administrator, receiver));
    }

    /** Worked out beside the house. */
    private static String signature(String secret, Listener.Heard told) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed =
                told.headers().get("webhook-id") + "." + told.headers().get("webhook-timestamp") + "." + told.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
