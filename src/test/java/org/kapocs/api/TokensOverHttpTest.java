package org.kapocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.audit.Wanted;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** A program may what its token names, is told apart from people, and does not ask without end. */
@HouseTest
class TokensOverHttpTest {
    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Trail trail;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc http;

    @LocalServerPort
    int port;

    Who.Staff officer;
    Program program;

    @BeforeEach
    void aProgram() {
        clock.forward(Duration.ofHours(1));
        officer = staff.with(Role.DESK_OFFICER);
        program = with(officer, ApiTokens.FOR_PROGRAMS);
    }

    private Program with(Who.Staff answers, Set<Action> actions) {
        return new Program(port, tokens, answers, actions);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Program.Told open() throws Exception {
        Program.Told made = program.open();
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    @Test
    void a_token_allows_what_it_names_and_no_more_also_inside() throws Exception {
        String at = open().location();
        Program reader = with(officer, EnumSet.of(Action.READ_CASES));
        assertThat(reader.get(at).status()).isEqualTo(200);
        assertThat(reader.change("PUT", at + "/summary", "{\"summary\":\"X\"}", "\"1\"")
                        .status())
                .isEqualTo(403);
        assertThat(reader.get("/api/v1/contacts").status()).isEqualTo(403);
        assertThat(reader.get("/api/v1/matters").status()).isEqualTo(403);
    }

    @Test
    void all_that_a_program_reads_and_does_stands_in_the_trail_as_the_program_s() throws Exception {
        var made = open();
        program.get(made.location());
        Set<String> ids = Set.of(
                made.body().get("id").asString(), made.body().get("client").asString());
        var mine = Standing.as(
                        officer,
                        () -> trail.of(
                                officer,
                                new Wanted(Long.MAX_VALUE, java.util.Optional.empty(), java.util.Optional.empty())))
                .stream()
                .filter(trace -> ids.contains(trace.subject().id().toString()))
                .toList();
        assertThat(mine).extracting(trace -> trace.what()).contains("case.opened", "read");
        assertThat(mine).allMatch(trace -> trace.program() && trace.account().equals(officer.account()));
        assertThat(mine)
                .filteredOn(trace -> trace.what().equals("read"))
                .allMatch(trace -> trace.purpose().isPresent());
    }

    @Test
    void the_client_reads_that_it_was_a_program_that_opened_their_file() throws Exception {
        var made = open();
        program.get(made.location());
        var newcomer =
                new Who.CodeHolder(UUID.fromString(made.body().get("contact").asString()));
        http.perform(MockMvcRequestBuilders.get("/en/my/file").with(Staff.as(newcomer)))
                .andExpect(MockMvcResultMatchers.status().isOk())
                .andExpect(MockMvcResultMatchers.content()
                        .string(Matchers.containsString("by a computer program, for its work")));
    }

    @Test
    void a_token_ends_with_the_role_of_who_answers_for_it_and_is_not_made_for_more_than_they_may() throws Exception {
        Who.Staff administrator = staff.in(officer.organization(), Role.ADMINISTRATOR);
        Browser page = staff.browser(port, administrator);
        String more = page.post(
                        "/staff/programs",
                        "name",
                        "Minta",
                        "account",
                        officer.account().toString(),
                        "action",
                        "EDIT_DIRECTORY",
                        "days",
                        "30",
                        "once",
                        UUID.randomUUID().toString())
                .body();
        assertThat(more).contains("maga sem teheti meg").doesNotContain("kapocs_");
        Who.Staff stranger = staff.with(Role.DESK_OFFICER);
        assertThat(page.post(
                                "/staff/programs",
                                "name",
                                "Minta",
                                "account",
                                stranger.account().toString(),
                                "action",
                                "READ_CASES",
                                "days",
                                "30",
                                "once",
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_program_that_asks_without_end_is_told_when_to_come_back_and_another_is_not_held_up() throws Exception {
        int status = 200;
        for (int each = 0; each < 700 && status == 200; each++) {
            status = program.get("/api/v1/tasks").status();
        }
        assertThat(status).isEqualTo(429);
        assertThat(with(officer, ApiTokens.FOR_PROGRAMS).get("/api/v1/tasks").status())
                .isEqualTo(200);
        clock.forward(Duration.ofMinutes(1));
        assertThat(program.get("/api/v1/tasks").status()).isEqualTo(200);
    }
}
