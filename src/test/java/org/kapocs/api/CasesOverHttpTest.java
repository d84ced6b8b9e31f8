package org.kapocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What programs do with cases, by the same verbs as people. */
@HouseTest
class CasesOverHttpTest {
    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TestClock clock;

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
    void a_program_opens_a_case_reads_it_and_finds_it_in_the_list() throws Exception {
        Program.Told made = open();
        assertThat(made.tag()).isEqualTo("\"1\"");
        Program.Told one = program.get(made.location());
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.body()).isEqualTo(made.body());
        assertThat(one.body().get("owner").asString())
                .isEqualTo(officer.account().toString());
        assertThat(one.body().at("/person/birth/year").asInt()).isEqualTo(1991);
        assertThat(one.body().at("/needs/0/note").asString()).isEqualTo("olcsobb lakas");
        Program.Told list = program.get("/api/v1/cases?view=open&topic=housing&language=uk");
        assertThat(list.body().at("/lines/0/id").asString())
                .isEqualTo(made.body().get("id").asString());
    }

    @Test
    void a_list_is_gone_through_piece_by_piece_and_none_is_left_out() throws Exception {
        for (int each = 0; each < 53; each++) {
            open();
        }
        var first = program.get("/api/v1/cases");
        var second =
                program.get("/api/v1/cases?after=" + first.body().get("next").asString());
        var ids = new java.util.HashSet<String>();
        first.body().get("lines").forEach(line -> ids.add(line.get("id").asString()));
        second.body().get("lines").forEach(line -> ids.add(line.get("id").asString()));
        assertThat(ids).hasSize(53);
        assertThat(second.body().get("next").isNull()).isTrue();
    }

    @Test
    void the_same_key_opens_one_case_and_another_program_s_key_is_another_key() throws Exception {
        String key = key();
        String json = Program.wanted("Egyszer" + key.substring(0, 8));
        var first = program.make("/api/v1/cases", json, key);
        var again = program.make("/api/v1/cases", json, key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        Who.Staff elsewhere = staff.with(Role.DESK_OFFICER);
        var other = with(elsewhere, ApiTokens.FOR_PROGRAMS).make("/api/v1/cases", json, key);
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.body().get("id")).isNotEqualTo(first.body().get("id"));
    }

    @Test
    void somebody_who_may_be_on_record_is_told_and_not_opened_twice() throws Exception {
        String json = Program.wanted("Hasonlo" + key().substring(0, 8));
        var first = program.make("/api/v1/cases", json, key());
        var second = program.make("/api/v1/cases", json, key());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().get("code").asString()).isEqualTo("program.error.alike");
        assertThat(second.body().at("/alike/0/id").asString())
                .isEqualTo(first.body().get("client").asString());
        String sure = json.replace("\"contact\":null", "\"sure\":true");
        assertThat(program.make("/api/v1/cases", sure, key()).status()).isEqualTo(201);
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten_and_both_are_told() throws Exception {
        var made = open();
        String at = made.location();
        var mine = program.change("PUT", at + "/summary", "{\"summary\":\"Enyem\"}", made.tag());
        assertThat(mine.status()).isEqualTo(200);
        var late = program.change("PUT", at + "/summary", "{\"summary\":\"Kesobbi\"}", made.tag());
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.tag()).isEqualTo(mine.tag());
        assertThat(late.body().at("/saved/summary").asString()).isEqualTo("Enyem");
        assertThat(late.body().at("/sent/summary").asString()).isEqualTo("Kesobbi");
        assertThat(program.get(at).body().get("summary").asString()).isEqualTo("Enyem");
    }

    @Test
    void without_the_version_that_was_seen_nothing_is_changed() throws Exception {
        String at = open().location();
        assertThat(program.change("PUT", at + "/summary", "{\"summary\":\"X\"}", "")
                        .status())
                .isEqualTo(428);
        for (String made : new String[] {"*", "1", "W/\"1\"", "\"x\"", "\"1\", \"2\""}) {
            assertThat(program.change("PUT", at + "/summary", "{\"summary\":\"X\"}", made)
                            .status())
                    .as(made)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_case_is_closed_with_an_outcome_for_each_need_and_opened_again() throws Exception {
        var made = open();
        String at = made.location();
        String need = made.body().at("/needs/0/id").asString();
        var without = program.change("POST", at + "/closing", "{\"reason\":\"FINISHED\",\"outcomes\":[]}", made.tag());
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.body().get("errors").propertyNames()).containsExactly("need-" + need);
        var closed = program.change("POST", at + "/closing", """
                {"reason":"FINISHED","outcomes":[{"need":"%s","unmet":"NO_CAPACITY"}]}""".formatted(need), made.tag());
        assertThat(closed.body().get("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.body().at("/needs/0/unmet").asString()).isEqualTo("NO_CAPACITY");
        var again = program.change("POST", at + "/closing", "{\"reason\":\"FINISHED\",\"outcomes\":[]}", closed.tag());
        assertThat(again.status()).isEqualTo(409);
        var open = program.change("POST", at + "/reopening", "{\"reason\":\"CAME_BACK\"}", closed.tag());
        assertThat(open.body().get("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void the_client_of_a_case_is_corrected_by_its_own_version() throws Exception {
        String at = open().location() + "/client";
        var was = program.get(at);
        String json = was.body().toString().replace("\"district\":8", "\"district\":9");
        var done = program.change("PUT", at, json, was.tag());
        assertThat(done.body().get("district").asInt()).isEqualTo(9);
        var late = program.change("PUT", at, was.body().toString(), was.tag());
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().at("/saved/district").asInt()).isEqualTo(9);
    }

    @Test
    void tasks_are_added_done_and_dropped() throws Exception {
        String at = open().location() + "/tasks";
        String json = "{\"title\":\"Felhivni\",\"note\":\"\",\"dueOn\":\""
                + LocalDate.now(clock).plusWeeks(4) + "\"}";
        String key = key();
        var task = program.make(at, json, key);
        assertThat(task.status()).as(task.body().toString()).isEqualTo(201);
        assertThat(program.make(at, json, key).body()).isEqualTo(task.body());
        var done = program.change("POST", task.location() + "/finishing", "{}", task.tag());
        assertThat(done.body().get("state").asString()).isEqualTo("DONE");
        assertThat(program.change("POST", task.location() + "/dropping", "{\"reason\":\"Minta\"}", task.tag())
                        .status())
                .isIn(409, 412);
        assertThat(program.get(at).body().get("lines")).hasSize(1);
    }

    @Test
    void another_organization_s_case_is_not_there() throws Exception {
        String at = open().location();
        Program stranger = with(staff.with(Role.DESK_OFFICER), ApiTokens.FOR_PROGRAMS);
        for (String path : new String[] {"", "/needs", "/client", "/tasks", "/plans", "/referrals", "/assessments"}) {
            assertThat(stranger.get(at + path).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.change("PUT", at + "/summary", "{\"summary\":\"X\"}", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/cases").body().get("lines")).isEmpty();
    }
}
