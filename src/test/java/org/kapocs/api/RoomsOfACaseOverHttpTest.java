package org.kapocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.GivenConsent;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.Recipient;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What hangs on a case, for programs: matters, consents, household, documents and questions to experts. */
@HouseTest
class RoomsOfACaseOverHttpTest {
    private static final List<String> ROOMS =
            List.of("matters", "consents", "household", "documents", "consultations", "rights");

    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Consents consents;

    @Autowired
    Seals seals;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Who.Staff officer;
    Program program;
    JsonNode file;
    String at;

    @BeforeEach
    void a_case() throws Exception {
        clock.forward(Duration.ofHours(1));
        officer = staff.with(Role.DESK_OFFICER);
        program = with(officer, ApiTokens.FOR_PROGRAMS);
        file = program.open().body();
        at = "/api/v1/cases/" + file.get("id").asString() + "/";
    }

    private Program with(Who.Staff answers, Set<Action> actions) {
        return new Program(port, tokens, answers, actions);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private UUID id(String name) {
        return UUID.fromString(file.get(name).asString());
    }

    @Test
    void each_is_read_by_its_organization_and_nobody_else() throws Exception {
        Program elsewhere = with(staff.with(Role.DESK_OFFICER), ApiTokens.FOR_PROGRAMS);
        Program other = with(officer, EnumSet.of(Action.READ_MATTERS));
        for (String room : ROOMS) {
            assertThat(program.get(at + room).status()).as(room).isEqualTo(200);
            assertThat(elsewhere.get(at + room).status()).as(room).isEqualTo(404);
            assertThat(other.get(at + room).status()).as(room).isEqualTo(403);
        }
        Standing.as(officer, () -> seals.seal(officer, id("id"), Danger.VIOLENCE, "", Set.of(), key()));
        for (String room : ROOMS) {
            assertThat(program.get(at + room).status()).as(room + ", sealed").isEqualTo(404);
        }
    }

    @Test
    void steps_are_done_deadlines_counted_and_matters_added() throws Exception {
        JsonNode matter = program.get(at + "matters").body().at("/lines/0");
        assertThat(matter.get("code").asString()).isEqualTo("permit-renewal");
        String step = matter.at("/steps/0/step").asString();
        String key = key();
        Program.Told ticked = program.make(at + "matters/permit-renewal/steps/" + step, "{\"done\":true}", key);
        assertThat(ticked.status()).as(ticked.body().toString()).isEqualTo(201);
        assertThat(ticked.body().at("/steps/0/done").asBoolean()).isTrue();
        assertThat(program.make(at + "matters/permit-renewal/steps/" + step, "{\"done\":false}", key)
                        .status())
                .as("the same key with something else")
                .isEqualTo(409);
        assertThat(program.make(at + "matters/permit-renewal/steps/nothing", "{\"done\":true}", key())
                        .status())
                .isEqualTo(404);
        String deadline = matter.at("/deadlines/0/deadline").asString();
        Program.Told counted = program.make(
                at + "matters/permit-renewal/deadlines/" + deadline,
                "{\"from\":\"" + LocalDate.now(clock).plusDays(90) + "\"}",
                key());
        assertThat(counted.body().at("/deadlines/0/last").isNull()).isFalse();
        assertThat(program.make(at + "matters", "{\"code\":\"nothing-of-the-kind\"}", key())
                        .status())
                .isIn(400, 404);
        Program reader = with(officer, EnumSet.of(Action.READ_CASES));
        assertThat(reader.make(at + "matters/permit-renewal/steps/" + step, "{\"done\":false}", key())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_consent_is_read_and_taken_back_and_only_through_the_case_of_its_client() throws Exception {
        LocalDate today = LocalDate.now(clock);
        var given = new GivenConsent(
                id("client"),
                id("contact"),
                ConsentPurpose.CASEWORK,
                ConsentPurpose.CASEWORK.version(),
                "uk",
                new Recipient(UUID.randomUUID(), "Minta Szervezet"),
                Set.of(Section.NAME),
                today,
                today.plusDays(90),
                HowGiven.SIGNED,
                false);
        UUID consent = Standing.as(officer, () -> consents.give(officer, given, key()));
        JsonNode told = program.get(at + "consents").body().at("/lines/0");
        assertThat(told.get("recipientName").asString()).isEqualTo("Minta Szervezet");
        String wrong = program.open().location() + "/consents/" + consent + "/withdrawing";
        assertThat(program.make(wrong, "{}", key()).status()).isEqualTo(404);
        assertThat(with(officer, EnumSet.of(Action.READ_CASES))
                        .make(at + "consents/" + consent + "/withdrawing", "{}", key())
                        .status())
                .isEqualTo(403);
        Program.Told back = program.make(at + "consents/" + consent + "/withdrawing", "{}", key());
        assertThat(back.body().get("withdrawnAt").isNull()).isFalse();
        assertThat(Standing.as(officer, () -> consents.inForce(officer, id("client"))))
                .isEmpty();
    }

    @Test
    void somebody_of_the_register_is_taken_into_the_household_and_not_over_what_others_changed() throws Exception {
        String one = program.open().body().get("client").asString();
        String wanted = "{\"client\":\"%s\",\"version\":0,\"relation\":\"SIBLING\",\"since\":\"2023-04\"}";
        Program.Told taken = program.make(at + "household/members", wanted.formatted(one), key());
        assertThat(taken.status()).as(taken.body().toString()).isEqualTo(201);
        JsonNode sibling = program.get(at + "household").body().at("/people/0");
        assertThat(sibling.get("relation").asString()).isEqualTo("SIBLING");
        assertThat(sibling.get("since").asString()).isEqualTo("2023-04");
        String two = program.open().body().get("client").asString();
        assertThat(program.make(at + "household/members", wanted.formatted(two), key())
                        .status())
                .as("there is one already")
                .isEqualTo(409);
        String theirs = with(staff.with(Role.DESK_OFFICER), ApiTokens.FOR_PROGRAMS)
                .open()
                .body()
                .get("client")
                .asString();
        assertThat(program.make(at + "household/members", wanted.formatted(theirs), key())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_expert_is_asked_by_the_rules_of_the_page() throws Exception {
        String question = """
                {"to":"%s","field":"HOUSING","language":"hu","urgency":"SOON","term":"NEXT_DAY","text":"%s","sections":[],
                 "reason":""}""";
        UUID to = staff.with(Role.EXPERT).organization();
        String name = file.at("/person/names/0/family").asString();
        assertThat(program.make(at + "consultations", question.formatted(to, "Ki az a " + name + "?"), key())
                        .status())
                .as("a name")
                .isEqualTo(400);
        assertThat(program.make(at + "consultations", question.formatted(to, ""), key())
                        .status())
                .isEqualTo(400);
        Program.Told asked = program.make(at + "consultations", question.formatted(to, "Felmondható a bérlet?"), key());
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
        JsonNode line = program.get(at + "consultations").body().at("/lines/0");
        assertThat(line.get("id")).isEqualTo(asked.body().get("id"));
        assertThat(line.at("/turns/0/what").asString()).isEqualTo("ASKED");
        assertThat(program.make(asked.location() + "/replies", "{\"text\":\"\"}", key())
                        .status())
                .isEqualTo(400);
        String wrong = program.open().location() + asked.location().substring(at.length() - 1);
        assertThat(program.get(wrong).status()).isEqualTo(404);
        UUID own = staff.in(officer.organization(), Role.EXPERT).organization();
        Program.Told inside = program.make(at + "consultations", question.formatted(own, "És felmondható?"), key());
        assertThat(program.get(inside.location()).status()).isEqualTo(200);
        Standing.as(officer, () -> seals.seal(officer, id("id"), Danger.VIOLENCE, "", Set.of(), key()));
        assertThat(program.get(inside.location()).status()).as("sealed").isEqualTo(404);
    }

    @Test
    void who_has_how_much_is_told_to_the_program_of_a_supervisor_alone() throws Exception {
        Who.Staff supervisor = staff.in(officer.organization(), Role.SUPERVISOR);
        Set<Action> seeing = EnumSet.of(Action.SEE_WORKLOAD);
        JsonNode lines = with(supervisor, seeing).get("/api/v1/workload").body().get("lines");
        assertThat(lines).hasSize(1);
        assertThat(lines.at("/0/account").asString())
                .isEqualTo(officer.account().toString());
        assertThat(lines.at("/0/open").asInt()).isEqualTo(1);
        assertThat(with(officer, seeing).get("/api/v1/workload").status()).isEqualTo(403);
        Who.Staff elsewhere = staff.with(Role.SUPERVISOR);
        assertThat(with(elsewhere, seeing).get("/api/v1/workload").body().get("lines"))
                .isEmpty();
    }

    @Test
    void what_a_client_asks_of_their_data_is_written_down_once_and_followed() throws Exception {
        String wanted = "{\"kind\":\"%s\",\"way\":\"LETTER\",\"shown\":\"PAPER\",\"words\":\"%s\"}";
        assertThat(program.make(at + "rights", wanted.formatted("CORRECTION", ""), key())
                        .status())
                .isEqualTo(400);
        String key = key();
        Program.Told asked = program.make(at + "rights", wanted.formatted("COPY", "Kérem"), key);
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
        program.make(at + "rights", wanted.formatted("COPY", "Kérem"), key);
        JsonNode lines = program.get(at + "rights").body().get("lines");
        assertThat(lines).hasSize(1);
        assertThat(lines.at("/0/state").asString()).isEqualTo("ASKED");
        Program caseworker = with(officer, EnumSet.of(Action.WORK_CASES, Action.READ_CASES));
        assertThat(caseworker.get(at + "rights").status()).isEqualTo(403);
    }
}
