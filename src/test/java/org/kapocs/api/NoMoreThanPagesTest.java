package org.kapocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** A program is told nothing that the page of the same thing does not show to the person who answers for it. */
@HouseTest
class NoMoreThanPagesTest {
    /** Ids, moments, and words that stand for something: what people wrote is none of these. */
    private static final String CODE =
            "[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d\\d-\\d\\dT.*Z|[A-Z_]+|[a-z]+(?:[.-][a-z-]+)*|\\d{4}-\\d\\d-\\d\\d|";

    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Who.Staff officer;
    Program program;
    Browser browser;

    @BeforeEach
    void aProgramAndItsOfficer() throws Exception {
        clock.forward(Duration.ofHours(1));
        officer = staff.with(Role.DESK_OFFICER);
        program = new Program(port, tokens, officer, ApiTokens.FOR_PROGRAMS);
        browser = staff.browser(port, officer);
    }

    private Program.Told opened() throws Exception {
        return program.make("/api/v1/cases", """
                {"legalBasis":"PUBLIC_TASK","matters":["permit-renewal"],"summary":"Összegzés Kettő",
                 "needs":[{"topic":"housing.rent","urgency":"URGENT","note":"Szükség Három"}],
                 "person":{"names":[{"kind":"LEGAL","order":"WESTERN","given":"Négy","family":"Minta"},
                   {"kind":"PSEUDONYM","order":"SINGLE","given":"Öt","family":""}],
                  "birth":{"year":1987},"languages":[{"language":"uk","level":"GOOD","interpreter":true}],
                  "reach":[{"kind":"PHONE","value":"+36 1 555 0177","safe":"Este Hat után"}],"district":8}}""", UUID.randomUUID().toString());
    }

    @Test
    void what_a_program_is_told_stands_on_the_page() throws Exception {
        var made = opened();
        String file = made.location().replace("/api/v1/cases/", "");
        String contact = made.body().get("contact").asString();
        var task = program.make(
                made.location() + "/tasks",
                "{\"title\":\"Feladat Hét\",\"note\":\"Részlet Nyolc\",\"dueOn\":\""
                        + LocalDate.now(clock).plusWeeks(4) + "\"}",
                UUID.randomUUID().toString());
        assertThat(task.status()).isEqualTo(201);
        String taskId = task.body().get("id").asString();
        var seen = program.get("/api/v1/contacts/" + contact);
        var reply = program.send(program.to("/api/v1/contacts/" + contact + "/replies")
                .header("Content-Type", "application/json")
                .header("If-Match", seen.tag())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"language\":\"hu\",\"text\":\"Válasz Kilenc\",\"asksBack\":true}")));
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        Map<String, String> pages = Map.of(
                "/api/v1/cases/" + file,
                "/staff/cases/" + file,
                "/api/v1/cases/" + file + "/needs",
                "/staff/cases/" + file,
                "/api/v1/cases/" + file + "/client",
                "/staff/cases/" + file + "/client",
                "/api/v1/cases/" + file + "/tasks",
                "/staff/tasks/" + taskId,
                "/api/v1/tasks/" + taskId,
                "/staff/tasks/" + taskId,
                "/api/v1/contacts/" + contact,
                "/staff/contacts/" + contact,
                "/api/v1/cases?view=mine",
                "/staff/cases?view=mine");
        for (Map.Entry<String, String> each : pages.entrySet()) {
            String page = HtmlUtils.htmlUnescape(browser.get(each.getValue()).body());
            List<String> told = words(program.get(each.getKey()).body(), new ArrayList<>());
            assertThat(told).as(each.getKey()).isNotEmpty();
            assertThat(told).as(each.toString()).allMatch(page::contains);
        }
    }

    @Test
    void what_a_caseworker_noted_for_colleagues_and_what_opens_the_file_no_program_is_told() throws Exception {
        var made = opened();
        UUID file = UUID.fromString(made.body().get("id").asString());
        Standing.as(
                officer,
                () -> cases.note(
                        officer, file, "Jegyzet Titkos", UUID.randomUUID().toString()));
        String page = browser.get("/staff/cases/" + file).body();
        assertThat(page).contains("Jegyzet Titkos");
        String told = program.get(made.location()).body().toString();
        assertThat(told).doesNotContain("Jegyzet");
        String contact = program.get(
                        "/api/v1/contacts/" + made.body().get("contact").asString())
                .body()
                .toString();
        assertThat(contact).doesNotContain("\"code\"", "\"pin");
    }

    static List<String> words(JsonNode told, List<String> found) {
        if (told.isString() && !told.asString().matches(CODE)) {
            found.add(told.asString());
        }
        told.forEach(each -> words(each, found));
        return found;
    }
}
