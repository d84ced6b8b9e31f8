package org.kapocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.seal.Danger;
import org.kapocs.desk.seal.Seals;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Cases are offered, asked for and taken over by programs, by the rules of the pages. */
@HouseTest
class HandingOverHttpTest {
    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Seals seals;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Who.Staff officer;
    Who.Staff other;
    Program program;
    Program there;
    JsonNode file;

    @BeforeEach
    void two_programs_and_a_case() throws Exception {
        clock.forward(Duration.ofHours(1));
        officer = staff.with(Role.DESK_OFFICER);
        other = staff.with(Role.DESK_OFFICER);
        program = with(officer, ApiTokens.FOR_PROGRAMS);
        there = with(other, ApiTokens.FOR_PROGRAMS);
        file = program.open().body();
    }

    private Program with(Who.Staff answers, Set<Action> actions) {
        return new Program(port, tokens, answers, actions);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String at() {
        return "/api/v1/cases/" + file.get("id").asString();
    }

    private Program.Told offer(String words) throws Exception {
        return program.make(
                at() + "/transfers",
                "{\"to\":\"%s\",\"why\":\"MOVED\",\"asked\":\"%s\",\"basis\":\"PUBLIC_TASK\"}"
                        .formatted(other.organization(), words),
                key());
    }

    private Program.Told ask(String number) throws Exception {
        return there.make(
                "/api/v1/transfer-requests",
                "{\"number\":\"%s\",\"why\":\"CLIENT_WISH\",\"words\":\"Minta\",\"agreed\":\"SIGNED\"}"
                        .formatted(number),
                key());
    }

    @Test
    void a_case_is_offered_looked_at_without_knowing_whose_and_accepted() throws Exception {
        Program.Told offered = offer("Arabul kell");
        assertThat(offered.status()).as(offered.body().toString()).isEqualTo(201);
        JsonNode line = there.get("/api/v1/transfers").body().at("/lines/0");
        assertThat(line.get("id").asString())
                .isEqualTo(offered.body().at("/transfer/id").asString());
        Program.Told seen = there.get(offered.location());
        assertThat(seen.body().at("/needs/0/topic").asString()).isEqualTo("housing.rent");
        assertThat(seen.body().toString() + line)
                .doesNotContain(file.get("id").asString(), file.get("number").asString(), "Programbol");
        assertThat(there.get(at()).status()).isEqualTo(404);
        Program.Told taken = there.change("POST", offered.location() + "/accepting", "{}", seen.tag());
        assertThat(taken.body().at("/transfer/state").asString()).isEqualTo("ACCEPTED");
        assertThat(there.get(at()).body().get("owner").asString())
                .isEqualTo(other.account().toString());
        assertThat(program.get(at()).status()).isEqualTo(404);
        Program.Told late = there.change("POST", offered.location() + "/declining", """
                {"reason":"FULL","words":""}""", seen.tag());
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().at("/saved/transfer/state").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void it_is_declined_or_taken_back_and_offered_by_the_rules_of_the_page() throws Exception {
        assertThat(offer(file.get("number").asString()).status())
                .as("what tells whose it is")
                .isEqualTo(400);
        Program.Told offered = offer("");
        assertThat(offer("").status()).as("offered already").isEqualTo(409);
        Program.Told declined = there.change("POST", offered.location() + "/declining", """
                {"reason":"FULL","words":"Ősszel"}""", offered.tag());
        assertThat(declined.body().at("/transfer/answer").asString()).isEqualTo("FULL");
        Program.Told again = offer("");
        assertThat(there.change("POST", again.location() + "/withdrawing", "{}", again.tag())
                        .status())
                .isEqualTo(404);
        assertThat(program.change("POST", again.location() + "/withdrawing", "{}", again.tag())
                        .body()
                        .at("/transfer/state")
                        .asString())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void a_case_is_asked_for_with_one_answer_for_every_number_and_kept_or_offered() throws Exception {
        Program.Told asked = ask(file.get("number").asString());
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
        assertThat(told(asked)).isEqualTo(told(ask("K-1999-9999")));
        JsonNode line =
                program.get("/api/v1/transfer-requests?side=OF_US").body().at("/lines/0");
        assertThat(line.get("caseId").asString()).isEqualTo(file.get("id").asString());
        assertThat(program.change("POST", asked.location() + "/withdrawing", "{}", "\"1\"")
                        .status())
                .isEqualTo(404);
        offer("");
        assertThat(there.get(asked.location()).body().get("state").asString()).isEqualTo("OFFERED");
        Program.Told next = ask(program.open().body().get("number").asString());
        Program.Told kept = program.change("POST", next.location() + "/declining", """
                {"reason":"GOES_ON","words":""}""", "\"1\"");
        assertThat(kept.body().get("keeping").asString()).isEqualTo("GOES_ON");
        Program.Told late = there.change("POST", next.location() + "/withdrawing", "{}", next.tag());
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().at("/saved/state").asString()).isEqualTo("DECLINED");
    }

    /** What whoever asked can tell apart. */
    private static String told(Program.Told asked) {
        JsonNode body = asked.body();
        return body.toString()
                .replace(body.get("id").asString(), "")
                .replace(body.get("number").asString(), "")
                .replace(body.get("askedAt").asString(), "");
    }

    @Test
    void what_is_sealed_no_program_offers_and_none_hears_of() throws Exception {
        Program.Told offered = offer("");
        Program.Told asked = ask(file.get("number").asString());
        UUID id = UUID.fromString(file.get("id").asString());
        Standing.as(officer, () -> seals.seal(officer, id, Danger.VIOLENCE, "", Set.of(), key()));
        assertThat(program.get(offered.location()).status()).isEqualTo(404);
        assertThat(there.get("/api/v1/transfers").body().get("lines")).isEmpty();
        assertThat(program.get(asked.location()).status()).isEqualTo(404);
        assertThat(program.get("/api/v1/transfer-requests").body().get("lines")).isEmpty();
        assertThat(there.get(asked.location()).body().get("state").asString()).isEqualTo("ASKED");
        assertThat(offer("").status()).isEqualTo(404);
    }

    @Test
    void a_token_that_reads_cases_offers_none_and_a_third_organization_sees_nothing() throws Exception {
        Program.Told offered = offer("");
        Program.Told asked = ask(file.get("number").asString());
        Program reader = with(officer, EnumSet.of(Action.READ_CASES));
        assertThat(reader.get(offered.location()).status()).isEqualTo(200);
        assertThat(reader.change("POST", offered.location() + "/withdrawing", "{}", "\"1\"")
                        .status())
                .isEqualTo(403);
        // Who is refused is cut off, and nothing is sent again by itself: another line.
        Program again = with(officer, EnumSet.of(Action.READ_CASES));
        assertThat(again.make("/api/v1/transfer-requests", "{}", key()).status())
                .isEqualTo(403);
        Program matters = with(officer, EnumSet.of(Action.READ_MATTERS));
        assertThat(matters.get("/api/v1/transfers").status()).isEqualTo(403);
        Program third = with(staff.with(Role.DESK_OFFICER), ApiTokens.FOR_PROGRAMS);
        for (String each : Set.of(offered.location(), asked.location())) {
            assertThat(third.get(each).status()).isEqualTo(404);
            assertThat(third.change("POST", each + "/declining", "{\"reason\":\"OTHER\",\"words\":\"x\"}", "\"1\"")
                            .status())
                    .isEqualTo(404);
        }
    }
}
