package org.kapocs.facts.directory.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class ImportsApiTest {
    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @LocalServerPort
    int port;

    Browser program;
    String token;

    @BeforeEach
    void aProgram() {
        program = new Browser(port);
        token = token(Action.EDIT_DIRECTORY);
    }

    private String token(Action action) {
        Who.Staff administrator = staff.with(Role.ADMINISTRATOR);
        return Standing.as(
                administrator,
                () -> tokens.make(
                        administrator,
                        "program",
                        Set.of(action),
                        Duration.ofDays(1),
                        java.util.UUID.randomUUID().toString()));
    }

    private Browser.Answer post(String body, String bearer, String key) throws Exception {
        return program.send(
                HttpRequest.newBuilder(program.at("/api/directory/imports?language=hu&file_name=sajat.json"))
                        .header("Authorization", "Bearer " + bearer)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode finished(String location) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> state(location),
                        state -> !state.path("state").asString().equals("running"));
    }

    private JsonNode state(String location) throws Exception {
        return new JsonMapper()
                .readTree(program.send(
                                HttpRequest.newBuilder(program.at(location)).header("Authorization", "Bearer " + token))
                        .body());
    }

    @Test
    void a_file_is_accepted_and_its_state_can_be_followed() throws Exception {
        String service =
                "{\"id\":\"%s\",\"name\":\"Programból jött\",\"status\":\"active\"}".formatted(UUID.randomUUID());
        String key = UUID.randomUUID().toString();
        var accepted = post("[" + service + "]", token, key);
        assertThat(accepted.status()).isEqualTo(202);
        JsonNode done = finished(accepted.location());
        assertThat(done.path("state").asString()).isEqualTo("done");
        assertThat(done.path("counts").path("taken").asInt()).isEqualTo(1);
        assertThat(post("[" + service + "]", token, key).location())
                .as("sent twice")
                .isEqualTo(accepted.location());
        JsonNode lines = state(done.path("lines").asString());
        assertThat(lines.path(0).path("name").asString()).isEqualTo("Programból jött");
    }

    @Test
    void a_broken_file_fails_with_words() throws Exception {
        JsonNode failed =
                finished(post("[{", token, UUID.randomUUID().toString()).location());
        assertThat(failed.path("state").asString()).isEqualTo("failed");
        assertThat(failed.path("failure").path("reason").asString()).isEqualTo("truncated");
        assertThat(failed.path("failure").path("text").asString()).contains("ends");
    }

    @Test
    void without_a_token_that_may_nothing_is_taken() throws Exception {
        assertThat(post("[]", "made-up", UUID.randomUUID().toString()).status()).isBetween(401, 403);
        assertThat(post("[]", token(Action.READ_DIRECTORY), UUID.randomUUID().toString())
                        .status())
                .isEqualTo(403);
    }
}
