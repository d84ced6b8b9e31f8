package org.kapocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.web.SentForm;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that is refused is told by a code what is wrong, and where. */
@HouseTest
class RefusalsOverHttpTest {
    /** In kilobytes. */
    private static final int MEGABYTE = 1024;

    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @LocalServerPort
    int port;

    Program program;

    @BeforeEach
    void a_program() {
        program = new Program(port, tokens, staff.with(Role.DESK_OFFICER), ApiTokens.FOR_PROGRAMS);
    }

    private static void says(Program.Told answer, int status, String code) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.body().get("code").asString()).isEqualTo(code);
    }

    private static JsonNode codes(Program.Told answer) {
        return answer.body().path("codes");
    }

    @Test
    void nobody_without_a_token_is_told_of_a_page() throws Exception {
        var answer = new Browser(port).get("/api/v1/cases");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode body = new JsonMapper().readTree(answer.body());
        assertThat(body.get("code").asString()).isEqualTo("program.error.token");
        assertThat(body.get("detail").asString()).contains("Authorization");
    }

    @Test
    void each_refusal_has_the_status_and_the_code_of_its_kind() throws Exception {
        says(program.get("/api/v1/cases/" + UUID.randomUUID()), 404, "program.error.missing");
        says(program.get("/api/v1/nowhere"), 404, "program.error.missing");
        says(program.send(program.to("/api/v1/cases").DELETE()), 405, "program.error.method");
        says(program.get("/api/v1/cases/x"), 404, "program.error.missing");
        Program reader = new Program(port, tokens, staff.with(Role.DESK_OFFICER), Set.of(Action.READ_MATTERS));
        says(reader.get("/api/v1/cases"), 403, "program.error.refused");
        String at = program.open().location() + "/summary";
        var text = program.to(at).header("Content-Type", "text/plain").header("If-Match", "\"1\"");
        says(program.send(text.PUT(BodyPublishers.ofString("{\"summary\":\"a\"}"))), 415, "program.error.type");
        String endless = "{\"summary\":\"" + "a".repeat(300_000) + "\"}";
        says(program.change("PUT", at, endless, "\"1\""), 413, "program.error.long");
        says(program.change("PUT", at, "{\"summary\":\"a\"}", ""), 428, "program.error.unconditional");
    }

    @Test
    void what_is_wrong_with_a_body_is_told_by_field() throws Exception {
        String wanted = Program.wanted("Kanari");
        var absent = made(wanted.replace("\"legalBasis\":\"PUBLIC_TASK\",", ""));
        says(absent, 400, "program.error.json");
        assertThat(codes(absent).get("legalBasis").asString()).isEqualTo("program.error.absent");
        var unfit = made(wanted.replace("SOON", "Kanari"));
        assertThat(codes(unfit).get("needs[0].urgency").asString()).isEqualTo("program.error.unfit");
        assertThat(unfit.body().at("/errors").propertyNames()).containsExactly("needs[0].urgency");
        var unknown = made(wanted.replace("\"note\":", "\"Kanari\":1,\"note\":"));
        assertThat(codes(unknown).get("needs[0]").asString()).isEqualTo("program.error.unknown");
        assertThat(unknown.body().at("/allowed/needs[0]").toString()).isEqualTo("[\"topic\",\"urgency\",\"note\"]");
        for (var each : new Program.Told[] {absent, unfit, unknown}) {
            assertThat(each.body().toString()).as("what was sent").doesNotContain("Kanari");
        }
    }

    @Test
    void all_that_is_wrong_with_a_body_is_told_at_once_with_what_can_be_chosen() throws Exception {
        var all = made(Program.wanted("Kanari")
                .replace("SOON", "Kanari")
                .replace("\"legalBasis\":\"PUBLIC_TASK\",", "")
                .replace("1991", "\"Kanari\"")
                .replace("\"GOOD\"", "\"Kanari\"")
                .replace("\"district\":8", "\"district\":8,\"Kanari\":1"));
        says(all, 400, "program.error.json");
        assertThat(codes(all).propertyNames())
                .containsExactlyInAnyOrder(
                        "legalBasis", "needs[0].urgency", "person", "person.birth.year", "person.languages[0].level");
        assertThat(all.body().at("/allowed/needs[0].urgency").toString())
                .isEqualTo("[\"CAN_WAIT\",\"SOON\",\"URGENT\",\"DANGER\"]");
        assertThat(all.body().at("/allowed/legalBasis").toString()).contains("CONSENT", "PUBLIC_TASK");
        assertThat(all.body().toString()).as("what was sent").doesNotContain("Kanari");
    }

    @Test
    void all_that_the_house_does_not_know_is_told_at_once() throws Exception {
        var all = made(Program.wanted("Kanari")
                .replace("housing.rent", "Kanari")
                .replace("permit-renewal", "Kanari")
                .replace("\"district\":8", "\"district\":88")
                .replace("olcsobb", "Kanari".repeat(400)));
        assertThat(all.status()).isEqualTo(400);
        assertThat(codes(all).propertyNames())
                .containsExactlyInAnyOrder("needs[0].topic", "needs[0].note", "matters[0]", "district");
        assertThat(all.body().toString()).as("what was sent").doesNotContain("Kanari");
    }

    @Test
    void a_fault_of_a_header_hides_none_of_the_body() throws Exception {
        String wanted = Program.wanted("Kanari").replace("SOON", "Kanari");
        var both = program.make("/api/v1/cases", wanted, "short");
        says(both, 400, "program.error.json");
        assertThat(codes(both).propertyNames()).containsExactlyInAnyOrder("Idempotency-Key", "needs[0].urgency");
        var key = program.make("/api/v1/cases", Program.wanted("Kanari"), "short");
        says(key, 400, "program.error.key");
        assertThat(codes(key).propertyNames()).containsExactly("Idempotency-Key");
        String at = program.open().location() + "/summary";
        String endless = "{\"summary\":\"" + "a".repeat(30_000) + "\"}";
        var blind = program.change("PUT", at, endless, "");
        says(blind, 400, "program.error.invalid");
        assertThat(codes(blind).propertyNames()).containsExactlyInAnyOrder("If-Match", "summary");
    }

    @Test
    void a_body_that_is_sent_as_a_form_is_of_another_kind() throws Exception {
        String at = program.open().location();
        for (String path : new String[] {"/api/v1/cases", at + "/closing", at + "/taking"}) {
            var form = program.to(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", UUID.randomUUID().toString());
            says(program.send(form.POST(BodyPublishers.ofString("{\"summary\":\"a\"}"))), 415, "program.error.type");
        }
    }

    @Test
    void all_that_is_wrong_with_a_question_is_told_at_once() throws Exception {
        var cases = program.get("/api/v1/cases?view=Kanari&older=-1&after=Kanari&Kanari=1&owner=x");
        says(cases, 400, "program.error.parameter");
        assertThat(codes(cases).propertyNames()).containsExactlyInAnyOrder("view", "older", "after", "query", "owner");
        assertThat(cases.body().at("/allowed/query").toString()).contains("\"view\"", "\"topic\"");
        var tasks = program.get("/api/v1/tasks?view=Kanari&after=Kanari");
        assertThat(codes(tasks).propertyNames()).containsExactlyInAnyOrder("view", "after");
        assertThat(tasks.body().at("/allowed/view").toString()).contains("MINE");
        var contacts = program.get("/api/v1/contacts?view=Kanari&after=Kanari&language=Kanari");
        assertThat(codes(contacts).propertyNames()).containsExactlyInAnyOrder("view", "after", "language");
        assertThat(cases.body().toString() + tasks.body() + contacts.body()).doesNotContain("Kanari");
    }

    @Test
    void what_can_be_left_empty_can_be_left_out() throws Exception {
        var opened = made("""
                {"legalBasis":"PUBLIC_TASK","needs":[{"topic":"housing.rent","urgency":"SOON"}],
                 "person":{"names":[{"kind":"PSEUDONYM","order":"WESTERN","given":"Minta","family":""}],
                  "languages":[],"reach":[]}}""");
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        assertThat(codes(made("{}")).propertyNames()).contains("legalBasis");
    }

    private Program.Told made(String json) throws Exception {
        return program.make("/api/v1/cases", json, UUID.randomUUID().toString());
    }

    @Test
    void what_is_wrong_with_a_question_is_told_by_parameter() throws Exception {
        var unfit = program.get("/api/v1/cases?older=Kanari");
        says(unfit, 400, "program.error.parameter");
        assertThat(codes(unfit).get("older").asString()).isEqualTo("program.error.unfit");
        var absent = program.get("/api/v1/clients");
        says(absent, 400, "program.error.parameter");
        assertThat(codes(absent).get("name").asString()).isEqualTo("program.error.absent");
        var unknown = program.get("/api/v1/cases?Kanari=1");
        assertThat(codes(unknown).get("query").asString()).isEqualTo("program.error.unknown");
        var view = program.get("/api/v1/tasks?view=Kanari");
        assertThat(codes(view).get("view").asString()).isEqualTo("program.error.unfit");
        assertThat(unfit.body().toString() + unknown.body() + view.body()).doesNotContain("Kanari");
    }

    @Test
    void a_programmer_reads_english_or_the_language_that_is_asked_for() throws Exception {
        var english = program.get("/api/v1/nowhere").body().get("detail").asString();
        assertThat(english).startsWith("There is no");
        for (String wished : new String[] {"hu", "hu-HU,en;q=0.5", "ar,hu;q=0.5", "ar", "xx"}) {
            var told = program.send(program.to("/api/v1/nowhere")
                    .header("Accept-Language", wished)
                    .GET());
            String detail = told.body().get("detail").asString();
            if (wished.contains("hu")) {
                assertThat(detail).startsWith("Nincs ilyen");
            } else {
                assertThat(detail).isEqualTo(english);
            }
        }
    }

    @Test
    void when_there_is_no_room_for_a_list_it_is_said_when_to_come_back() throws Exception {
        var lists = new Program(port, tokens, staff.with(Role.SUPERVISOR), Set.of(Action.TAKE_OVER_LISTS));
        int taken = 0;
        while (SentForm.Room.DESK.take(MEGABYTE)) {
            taken++;
        }
        try {
            var list = program.to("/api/v1/takeovers?fileName=lista.csv")
                    .header("Content-Type", "text/csv")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString("x".repeat(2_000_000)));
            var answer = lists.answer(list);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("30");
            assertThat(new JsonMapper().readTree(answer.body()).get("code").asString())
                    .isEqualTo("program.error.away");
        } finally {
            SentForm.Room.DESK.give(taken * MEGABYTE);
        }
    }
}
