package org.kapocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Two programs that answer one transfer, or one request for a case: whoever comes second is told how it ended. */
@HouseTest
class HandingOverAtOnceTest {
    private static final int ROUNDS = 4;

    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @LocalServerPort
    int port;

    Who.Staff other;
    Program program;
    Program there;

    @BeforeEach
    void two_programs() {
        other = staff.with(Role.DESK_OFFICER);
        program = new Program(port, tokens, staff.with(Role.DESK_OFFICER), ApiTokens.FOR_PROGRAMS);
        there = new Program(port, tokens, other, ApiTokens.FOR_PROGRAMS);
    }

    private static void oneIsTold(List<Program.Told> ends, String state) {
        assertThat(ends).extracting(Program.Told::status).containsExactlyInAnyOrder(200, 412);
        JsonNode late = ends.stream()
                .filter(each -> each.status() == 412)
                .findFirst()
                .orElseThrow()
                .body();
        assertThat(late.at("/saved" + state).asString()).isNotIn("", "OFFERED", "ASKED");
    }

    @Test
    void of_an_answer_and_a_taking_back_at_once_one_is_told_of_the_other() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Program.Told offered = program.make(
                    program.open().location() + "/transfers",
                    "{\"to\":\"%s\",\"why\":\"MOVED\",\"asked\":\"\",\"basis\":\"PUBLIC_TASK\"}"
                            .formatted(other.organization()),
                    UUID.randomUUID().toString());
            String at = offered.location();
            oneIsTold(
                    AtOnce.both(
                            () -> there.change("POST", at + "/accepting", "{}", offered.tag()),
                            () -> program.change("POST", at + "/withdrawing", "", offered.tag())),
                    "/transfer/state");
        }
    }

    @Test
    void so_it_is_with_a_case_that_is_asked_for() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Program.Told asked = there.make(
                    "/api/v1/transfer-requests",
                    "{\"number\":\"%s\",\"why\":\"CLIENT_WISH\",\"words\":\"\",\"agreed\":\"SIGNED\"}"
                            .formatted(program.open().body().get("number").asString()),
                    UUID.randomUUID().toString());
            String at = asked.location();
            oneIsTold(
                    AtOnce.both(
                            () -> program.change(
                                    "POST", at + "/declining", "{\"reason\":\"GOES_ON\",\"words\":\"\"}", asked.tag()),
                            () -> there.change("POST", at + "/withdrawing", "", asked.tag())),
                    "/state");
        }
    }
}
