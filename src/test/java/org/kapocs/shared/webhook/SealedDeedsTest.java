package org.kapocs.shared.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs of others are told nothing of a file that is sealed. */
@HouseTest
class SealedDeedsTest extends WebhooksAtWork {
    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient sql;

    @Test
    void of_whom_the_file_is_sealed_nothing_is_told_and_nothing_that_waits() {
        UUID later = register();
        Standing.as(
                new Who.Machine("webhooks"), () -> house.getBean(Hearing.class).readOn(new Who.Machine("webhooks")));
        UUID sealed = register();
        for (UUID client : Arrays.asList(later, sealed)) {
            sql.sql("insert into veil.sealed values (:client, :client, :organization)")
                    .param("client", client)
                    .param("organization", officer.organization())
                    .update();
            sql.sql("insert into veil.subject values (:client, :client)")
                    .param("client", client)
                    .update();
        }
        UUID open = register();
        courier.round();
        assertThat(listener.heard)
                .singleElement()
                .satisfies(told -> assertThat(told.body()).contains(open.toString()));
        assertThat(log())
                .extracting(Delivery::state)
                .containsExactlyInAnyOrder(Delivery.State.DELIVERED, Delivery.State.DROPPED);
    }
}
