package org.kapocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What we do not understand we do not take, and say so. */
@HouseTest
class StrictnessTest {
    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Program program;

    @BeforeEach
    void aProgram() {
        clock.forward(Duration.ofHours(1));
        program = new Program(port, tokens, staff.with(Role.DESK_OFFICER), ApiTokens.FOR_PROGRAMS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "1",
                "\"x\"",
                "{",
                "{\"summary\":null}",
                "{}",
                "{\"summary\":1}",
                "{\"summary\":\"a\",\"summary\":\"b\"}",
                "{\"summary\":\"a\",\"more\":1}",
                "{\"summary\":[\"a\"]}",
                "{\"summary\":\"a\"} {\"summary\":\"b\"}",
                "{\"summary\":true}",
                "{\"summary\":{\"a\":1}}"
            })
    void what_is_not_the_json_that_was_asked_for_is_refused(String json) throws Exception {
        var made = program.open();
        var answer = program.change("PUT", made.location() + "/summary", json, made.tag());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("code").asString()).isEqualTo("program.error.json");
    }

    @Test
    void what_has_no_end_or_another_form_is_refused() throws Exception {
        var made = program.open();
        String at = made.location() + "/summary";
        String endless = "{\"summary\":\"" + "a".repeat(300_000) + "\"}";
        assertThat(program.change("PUT", at, endless, made.tag()).status()).isIn(400, 413);
        var form = program.send(program.to(at)
                .header("Content-Type", "text/plain")
                .header("If-Match", made.tag())
                .PUT(BodyPublishers.ofString("{\"summary\":\"a\"}")));
        assertThat(form.status()).isIn(400, 415);
        assertThat(program.make("/api/v1/cases", Program.wanted("Kulcs"), "").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "view=all",
                "topic=nonsense",
                "language=xx-bad",
                "mark=nonsense",
                "older=-1",
                "older=x",
                "owner=x"
            })
    void a_wish_that_is_not_understood_is_refused_and_not_left_out(String query) throws Exception {
        assertThat(program.get("/api/v1/cases?" + query).status()).isEqualTo(400);
    }
}
