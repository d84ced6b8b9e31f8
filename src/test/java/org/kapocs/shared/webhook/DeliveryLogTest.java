package org.kapocs.shared.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HouseTest
class DeliveryLogTest extends WebhooksAtWork {
    @Autowired
    DeliveryLog deliveries;

    @Autowired
    MockMvc http;

    @Test
    void it_is_narrowed_by_program_kind_and_state_searched_and_gone_through_page_by_page() {
        register();
        courier.round();
        Standing.as(
                administrator,
                () -> webhooks.ping(administrator, receiver, UUID.randomUUID().toString()));
        List<UUID> all = found("", null, "");
        assertThat(all).hasSize(2);
        assertThat(found("ping", null, "")).containsExactly(all.getFirst());
        assertThat(found("", Delivery.State.DELIVERED, "")).containsExactly(all.getLast());
        assertThat(found("", Delivery.State.FAILED, "")).isEmpty();
        assertThat(found("", null, "WAITING")).containsExactly(all.getFirst());
        var told = new ArrayList<UUID>();
        String after = null;
        do {
            DeliveryQuery query = DeliveryQuery.all().from(after);
            var page = Standing.as(administrator, () -> deliveries.find(administrator, query, line -> "", 1));
            page.lines().forEach(each -> told.add(each.delivery().id()));
            after = page.next();
        } while (after != null);
        assertThat(told).isEqualTo(all);
        Who.Staff stranger = staff.with(Role.ADMINISTRATOR);
        assertThat(Standing.as(stranger, () -> deliveries.find(stranger, DeliveryQuery.all(), line -> ""))
                        .lines())
                .isEmpty();
    }

    @Test
    void a_page_asks_as_often_for_many_lines_as_for_few_and_the_file_names_nobody() throws Exception {
        UUID client = register();
        courier.round();
        List<String> few = Statements.of(() -> asked(get("/staff/webhooks/log"), administrator));
        for (int n = 0; n < 4; n++) {
            register();
        }
        courier.round();
        List<String> many = Statements.of(() -> asked(get("/staff/webhooks/log"), administrator));
        assertThat(many).hasSameSizeAs(few);
        String file = asked(post("/staff/webhooks/log/sheet?as=CSV&why=SUPERVISION"), administrator)
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(file.lines()).hasSizeGreaterThan(2);
        assertThat(file).doesNotContain(client.toString(), "Titok");
    }

    private List<UUID> found(String kind, Delivery.@Nullable State state, String words) {
        var query = new DeliveryQuery(receiver, kind, state, null, 7, words, null);
        return Standing.as(
                        administrator,
                        () -> deliveries.find(
                                administrator, query, line -> line.state().name()))
                .lines()
                .stream()
                .map(each -> each.delivery().id())
                .toList();
    }

    private MockHttpServletResponse asked(MockHttpServletRequestBuilder request, Who.Staff who) throws Exception {
        return http.perform(request.header("Sec-Fetch-Site", "same-origin").with(Staff.as(who)))
                .andReturn()
                .getResponse();
    }
}
