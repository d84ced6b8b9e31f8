package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kapocs.look.Inspection;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.DemoHouse;
import tools.jackson.databind.json.JsonMapper;

/**
 * An administrator with a telephone connects the city's own system: it is told of what happens, fails for a while, and
 * asks with a token what it was.
 */
class ProgramsTest extends Journey {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(204);

    @Test
    void a_system_of_the_city_is_told_what_happens_and_asks_what_it_was() throws Exception {
        HttpServer system = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        system.createContext("/hook", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        system.start();
        try {
            Screen officer = colleague("Program", Role.DESK_OFFICER);
            Screen administrator = colleague(phone("hu", true), "Rendszer", Role.ADMINISTRATOR);
            connects(administrator, "http://127.0.0.1:" + system.getAddress().getPort() + "/hook");
            opensACase(officer);
            String told = waited(1);
            assertThat(told).contains("\"type\":\"case.opened\"").doesNotContain("Tekla");
            String id = new JsonMapper().readTree(told).at("/data/id").asString();
            asksForAToken(administrator);
            String token = accepts(officer);
            var one = asks(token, id);
            assertThat(one.statusCode()).isEqualTo(200);
            assertThat(one.body()).contains("Minta Tekla");
            assertThat(gets(token, "/api/v1/inbox").body()).contains("\"lines\":[");
            fails(administrator, officer);
        } finally {
            system.stop(0);
        }
    }

    private void connects(Screen administrator, String address) throws Exception {
        administrator.page().locator("details.me summary").click();
        picture(administrator.page(), "menu");
        administrator.follow(administrator.say("access.programs.title"));
        administrator.follow(administrator.say("access.programs.webhooks"));
        picture(administrator.page(), "webhooks");
        administrator.fill("name", "A szociális iroda rendszere");
        administrator.fill("address", address.replace("http:", "ftp:"));
        administrator.check("kind", "case.opened");
        administrator.press(administrator.say("webhook.new"));
        administrator.reads(administrator.say("webhook.error.address"));
        picture(administrator.page(), "error");
        administrator.fill("address", address);
        administrator.press(administrator.say("webhook.new"));
        administrator.reads(administrator.say("webhook.secret.made"));
        assertThat(administrator.page().locator("#secret").inputValue()).startsWith("whsec_");
        picture(administrator.page(), "secret");
        assertThat(Inspection.of(administrator.page(), administrator.page().content()))
                .isEmpty();
    }

    private void opensACase(Screen officer) {
        officer.open("/staff/cases/new");
        officer.fill("given-0", "Minta Tekla " + heard.size() + System.nanoTime());
        officer.choose("speaks-0", "ar");
        officer.choose("topic-0", "housing.rent");
        officer.check("basis", "PUBLIC_TASK");
        officer.press(officer.say("casework.open.button"));
        officer.reads(officer.say("casework.code.go"));
    }

    private String waited(int many) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> heard.size() >= many);
        return heard.getLast();
    }

    private void asksForAToken(Screen administrator) throws Exception {
        administrator.open("/staff/programs");
        administrator.fill("name", "A szociális iroda rendszere");
        administrator.page().locator("select[name=account]").selectOption(new SelectOption().setLabel("Minta Program"));
        administrator.check("action", "READ_CASES");
        administrator.check("action", "ANSWER_REFERRALS");
        administrator.press(administrator.say("access.token.new"));
        administrator.reads(administrator.say("access.done.asked"));
        picture(administrator.page(), "token");
        assertThat(Inspection.of(administrator.page(), administrator.page().content()))
                .isEmpty();
    }

    private String accepts(Screen officer) throws Exception {
        officer.open("/staff/me/programs");
        officer.reads(officer.say("access.own.programs.waits"));
        officer.reads(officer.say("access.programs.may.ANSWER_REFERRALS"));
        picture(officer.page(), "own");
        officer.press(officer.say("access.own.programs.accept"));
        officer.reads(officer.say("access.token.made"));
        picture(officer.page(), "accepted");
        assertThat(Inspection.of(officer.page(), officer.page().content())).isEmpty();
        return officer.page().locator("#token").inputValue();
    }

    private static HttpResponse<String> asks(String token, String id) throws Exception {
        return gets(token, "/api/v1/cases/" + id);
    }

    private static HttpResponse<String> gets(String token, String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(DemoHouse.Outside.address() + path))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private void fails(Screen administrator, Screen officer) throws Exception {
        answer.set(500);
        opensACase(officer);
        waited(2);
        administrator.open("/staff/webhooks");
        administrator.follow("A szociális iroda rendszere");
        administrator.page().reload();
        administrator.reads("500 – " + administrator.say("webhook.hindrance.REFUSED"));
        picture(administrator.page(), "failing");
        assertThat(Inspection.of(administrator.page(), administrator.page().content()))
                .isEmpty();
        answer.set(204);
        administrator.press(administrator.say("webhook.again"));
        administrator.reads(administrator.say("webhook.done.again"));
        waited(3);
        administrator.page().reload();
        assertThat(administrator.page().locator("tbody tr").first())
                .containsText(administrator.say("webhook.delivery.DELIVERED"));
        picture(administrator.page(), "delivered");
    }
}
