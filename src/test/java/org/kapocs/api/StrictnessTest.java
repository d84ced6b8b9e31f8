package org.kapocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
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
                "owner=x",
                "veiw=closed",
                "view=open&view=closed",
                "q=Minta&view=closed",
                "q=Minta&view=mine",
                "q=",
                "view=mine&owner=018f0000-0000-7000-8000-000000000000",
                "after=x",
                "older=3&after=018f0000-0000-7000-8000-000000000000"
            })
    void a_wish_that_is_not_understood_is_refused_and_not_left_out(String query) throws Exception {
        assertThat(program.get("/api/v1/cases?" + query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tasks?owner=018f0000-0000-7000-8000-000000000000&view=MINE",
                "/api/v1/tasks?after=x",
                "/api/v1/tasks?case=x",
                "/api/v1/contacts?after=1_x_x",
                "/api/v1/contacts?languages=uk",
                "/api/v1/clients?name=Minta&after=x",
                "/api/v1/knowledge?query=x",
                "/api/v1/matters?q=x&q=y"
            })
    void so_is_one_of_every_other_list(String path) throws Exception {
        assertThat(program.get(path).status()).isEqualTo(400);
    }

    @Test
    void what_is_told_is_told_whole_and_not_on_a_condition() throws Exception {
        var made = program.open();
        for (String header : new String[] {"If-None-Match", "If-Modified-Since", "If-Unmodified-Since"}) {
            var answer = program.send(program.to(made.location())
                    .header(header, header.startsWith("If-N") ? made.tag() : "Fri, 01 Jan 2100 00:00:00 GMT")
                    .GET());
            assertThat(answer.status()).as(header).isEqualTo(400);
            assertThat(answer.body().get("code").asString()).isEqualTo("program.error.conditional");
        }
    }

    @Test
    void a_client_on_record_and_a_person_to_register_are_not_sent_together() throws Exception {
        String client = program.open().body().get("client").asString();
        String both = Program.wanted("Ketto").replace("\"known\":null", "\"known\":\"" + client + "\"");
        assertThat(program.make("/api/v1/cases", both, UUID.randomUUID().toString())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_same_key_with_something_else_is_refused_and_makes_nothing() throws Exception {
        String key = UUID.randomUUID().toString();
        String first = Program.wanted("Elso" + key.substring(0, 8));
        assertThat(program.make("/api/v1/cases", first, key).status()).isEqualTo(201);
        String second = Program.wanted("Masodik" + key.substring(0, 8));
        var answer = program.make("/api/v1/cases", second, key);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("code").asString()).isEqualTo("program.error.repeated");
        assertThat(program.make("/api/v1/cases", first, key).status()).isEqualTo(201);
        assertThat(program.get("/api/v1/cases").body().get("lines")).hasSize(1);
        assertThat(program.make("/api/v1/cases", second, "15 characters  ").status())
                .isEqualTo(400);
    }

    @Test
    void the_same_key_with_another_reply_is_refused_and_with_the_same_one_it_is_one() throws Exception {
        String at = "/api/v1/contacts/" + program.open().body().get("contact").asString();
        String key = UUID.randomUUID().toString();
        String tag = program.get(at).tag();
        assertThat(reply(at, key, tag, "Igen").status()).isEqualTo(201);
        assertThat(reply(at, key, tag, "Igen").status()).isEqualTo(201);
        assertThat(reply(at, key, tag, "Nem").status()).isEqualTo(409);
        assertThat(program.get(at).body().toString()).contains("Igen").doesNotContain("Nem\"");
    }

    private Program.Told reply(String at, String key, String tag, String text) throws Exception {
        return program.send(program.to(at + "/replies")
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"language\":\"hu\",\"text\":\"" + text + "\",\"asksBack\":false}")));
    }
}
