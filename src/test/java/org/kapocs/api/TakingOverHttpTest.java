package org.kapocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.takeover.InTime;
import org.kapocs.desk.takeover.OldList;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** Lists that were kept elsewhere are sent, understood, tried and taken over by programs, by the rules of the pages. */
@HouseTest
class TakingOverHttpTest {
    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @Autowired
    ApplicationContext house;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Who.Staff supervisor;
    Program program;

    @BeforeEach
    void a_program_of_a_supervisor() {
        clock.forward(Duration.ofHours(1));
        supervisor = staff.with(Role.SUPERVISOR);
        program = new Program(port, tokens, supervisor, Set.of(Action.TAKE_OVER_LISTS));
    }

    private static byte[] list(String born) {
        String key = "P" + ThreadLocalRandom.current().nextInt(1_000_000, 9_000_000);
        List<String> row = List.of(
                key,
                "Kanari " + key,
                "",
                born,
                "",
                "ukrán",
                "+36 1 555 0100",
                "",
                "8",
                "lakás",
                "",
                "2021.04.05.",
                "",
                "");
        return OldList.csv(List.of(row), ',', StandardCharsets.UTF_8);
    }

    private Program.Told send(byte[] file, String key) throws Exception {
        return program.send(program.to("/api/v1/takeovers?fileName=lista.csv")
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(file)));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Program.Told then(String method, String path, String json) throws Exception {
        return program.change(
                method,
                path,
                json,
                program.get(path.replaceAll("(/api/v1/takeovers/[^/]+).*", "$1"))
                        .tag());
    }

    private void goOn(Program.Told sent) {
        InTime.goOn(house, UUID.fromString(sent.body().get("id").asString()));
    }

    @Test
    void a_list_is_sent_understood_tried_and_taken_over() throws Exception {
        byte[] file = list("1980-03-14");
        String key = key();
        Program.Told sent = send(file, key);
        assertThat(sent.status()).as(sent.body().toString()).isEqualTo(201);
        assertThat(send(file, key).body().get("id")).isEqualTo(sent.body().get("id"));
        String at = sent.location();
        JsonNode reading = program.get(at + "/reading").body();
        assertThat(reading.get("columns")).hasSize(OldList.HEADS.size());
        assertThat(reading.at("/columns/1/field").asString()).isEqualTo("NAME");
        assertThat(then("POST", at + "/trying", "").body().get("state").asString())
                .isEqualTo("CHECKING");
        goOn(sent);
        JsonNode tried = program.get(at).body();
        assertThat(tried.get("state").asString()).isEqualTo("CHECKED");
        assertThat(tried.at("/counts/NEW").asInt()).as(tried.toString()).isEqualTo(1);
        assertThat(then("POST", at + "/taking", "{\"basis\":\"CONSENT\"}").status())
                .isEqualTo(400);
        assertThat(then("POST", at + "/taking", "{\"basis\":\"PUBLIC_TASK\"}").status())
                .isEqualTo(200);
        goOn(sent);
        assertThat(program.get(at).body().at("/counts/TAKEN").asInt()).isEqualTo(1);
        JsonNode row = program.get(at + "/rows?verdict=TAKEN").body().at("/lines/0");
        assertThat(row.get("caseFile").asString()).isNotEmpty();
        assertThat(then("POST", at + "/taking-back", "").status()).isEqualTo(200);
        goOn(sent);
        assertThat(program.get(at).body().get("state").asString()).isEqualTo("TAKEN_BACK");
    }

    @Test
    void what_stands_in_the_way_of_a_row_is_told_and_how_it_is_read_is_said_anew() throws Exception {
        Program.Told sent = send(list("nem tudom"), key());
        String at = sent.location();
        then("POST", at + "/trying", "");
        goOn(sent);
        JsonNode row = program.get(at + "/rows?verdict=REFUSED").body().at("/lines/0");
        assertThat(row.get("value").asString()).isEqualTo("nem tudom");
        JsonNode columns = program.get(at + "/reading").body().get("columns");
        var fields = new ArrayList<String>();
        columns.forEach(each -> {
            if (!each.get("field").isNull() && !each.get("field").asString().equals("BIRTH")) {
                fields.add("\"" + each.get("key").asString() + "\":\""
                        + each.get("field").asString() + "\"");
            }
        });
        String wanted = "{\"fields\":{" + String.join(",", fields)
                + "},\"monthFirst\":false,\"names\":\"HUNGARIAN\",\"topic\":\"housing\",\"answered\":true}";
        assertThat(program.change("PUT", at + "/reading", wanted, "\"1\"").status())
                .isEqualTo(412);
        assertThat(then("PUT", at + "/reading", wanted).status()).isEqualTo(200);
        then("POST", at + "/trying", "");
        goOn(sent);
        assertThat(program.get(at).body().at("/counts/NEW").asInt()).isEqualTo(1);
        assertThat(then("PUT", at + "/reading/values", "{\"meanings\":{\"TOPICS\":{\"x\":\"no.such\"}}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_is_no_list_is_refused_and_another_organization_finds_none_of_it() throws Exception {
        assertThat(send("%PDF-1.7 minta".getBytes(StandardCharsets.UTF_8), key())
                        .status())
                .isEqualTo(400);
        Program.Told sent = send(list("1980-03-14"), key());
        Who.Staff stranger = staff.with(Role.SUPERVISOR);
        var there = new Program(port, tokens, stranger, Set.of(Action.TAKE_OVER_LISTS));
        for (String path : List.of("", "/reading", "/rows?verdict=NEW")) {
            assertThat(there.get(sent.location() + path).status()).as(path).isEqualTo(404);
        }
        assertThat(there.get("/api/v1/takeovers").body().get("lines")).isEmpty();
        Who.Staff officer = staff.in(supervisor.organization(), Role.DESK_OFFICER);
        assertThat(new Program(port, tokens, officer, Set.of(Action.READ_CASES))
                        .get(sent.location())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_program_is_told_no_more_of_a_list_than_its_pages_show() throws Exception {
        Program.Told sent = send(list("nem tudom"), key());
        String at = sent.location();
        then("POST", at + "/trying", "");
        goOn(sent);
        var browser = staff.browser(port, supervisor);
        String page = at.replace("/api/v1", "/staff");
        var pairs = Map.of(
                at + "/rows?verdict=REFUSED",
                page + "?kind=REFUSED",
                at + "/reading",
                page + "/reading",
                "/api/v1/takeovers",
                "/staff/takeovers");
        for (Map.Entry<String, String> each : pairs.entrySet()) {
            String shown = HtmlUtils.htmlUnescape(browser.get(each.getValue()).body());
            JsonNode body = program.get(each.getKey()).body();
            JsonNode told = body.has("lines") ? body.get("lines") : body.get("columns");
            assertThat(told).as(each.getKey()).isNotEmpty();
            for (JsonNode line : told) {
                for (String field : List.of("value", "title", "fileName")) {
                    assertThat(shown)
                            .as(each.getKey())
                            .contains(line.path(field).asString(""));
                }
                line.path("samples").forEach(sample -> assertThat(shown).contains(sample.asString()));
            }
        }
    }
}
