package org.kapocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.household.HouseholdOfCase;
import org.kapocs.desk.household.Spot;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.Relation;
import org.kapocs.facts.client.RoughDate;
import org.kapocs.facts.client.Stay;
import org.kapocs.facts.client.Tie;
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

/** Who lives with the client of a case, for programs. */
@HouseTest
class HouseholdOverHttpTest {
    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @Autowired
    HouseholdOfCase households;

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
        program = with(officer);
        file = program.open().body();
        at = "/api/v1/cases/" + file.get("id").asString() + "/";
    }

    private Program with(Who.Staff answers) {
        return new Program(port, tokens, answers, ApiTokens.FOR_PROGRAMS);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private UUID id(String name) {
        return UUID.fromString(file.get(name).asString());
    }

    @Test
    void somebody_moves_out_of_the_household_and_not_over_what_others_changed() throws Exception {
        String one = program.open().body().get("client").asString();
        String wanted = "{\"client\":\"%s\",\"version\":0,\"relation\":\"SIBLING\",\"since\":\"2023-04\"}";
        var taken = program.make(at + "household/members", wanted.formatted(one), key())
                .body();
        String home = taken.at("/homes/0/id").asString();
        String end = at + "household/members/" + one + "/ending";
        String until = "{\"household\":\"%s\",\"until\":\"2024-05\"}".formatted(home);
        assertThat(program.change("POST", end, until, "\"999\"").status()).isEqualTo(412);
        String seen = "\"" + taken.at("/homes/0/version").asInt() + "\"";
        assertThat(program.change("POST", end, until.replace("2024-05", "x"), seen)
                        .status())
                .isEqualTo(400);
        var ended = program.change("POST", end, until, seen);
        assertThat(ended.status()).as(ended.body().toString()).isEqualTo(200);
        assertThat(ended.body().at("/people/0/until").asString()).isEqualTo("2024-05");
        assertThat(ended.body().at("/people/0/since").asString()).isEqualTo("2023-04");
        assertThat(program.change("POST", end, until, seen).status()).isEqualTo(412);
    }

    @Test
    void only_who_lives_there_moves_out_and_nobody_moves_in_by_moving_out() throws Exception {
        UUID lives = client();
        UUID related = client();
        Spot nowhere = new Spot(id("id"), null, 0);
        Standing.as(officer, () -> households.take(officer, nowhere, lives, Stay.HERE, Tie.of(null), key()));
        Standing.as(
                officer,
                () -> households.take(officer, spot(), related, Stay.ELSEWHERE, Tie.of(Relation.SIBLING), key()));
        assertThat(ended(lives, spot(), "").status()).isEqualTo(400);
        assertThat(ended(related, spot(), "2024-05").status()).isEqualTo(409);
        assertThat(ended(lives, spot(), "2024-05").status()).isEqualTo(200);
        assertThat(ended(lives, spot(), "2024-06").status()).as("once more").isEqualTo(409);
        assertThat(ended(lives, spot(), "").status()).isEqualTo(400);
        assertThat(one(lives).stay().here()).isFalse();
    }

    @Test
    void nobody_moves_out_of_a_household_in_which_they_are_not() throws Exception {
        UUID early = client();
        JsonNode later = program.open().body();
        UUID late = UUID.fromString(later.get("client").asString());
        Spot nowhere = new Spot(id("id"), null, 0);
        Standing.as(officer, () -> households.take(officer, nowhere, early, Stay.HERE, Tie.of(null), key()));
        Spot first = spot();
        var left = new Stay(null, RoughDate.typed("2020", "until"), false);
        Standing.as(officer, () -> households.change(officer, first, id("client"), left, null));
        Standing.as(officer, () -> households.take(officer, nowhere, late, Stay.HERE, Tie.of(null), key()));
        UUID latesCase = UUID.fromString(later.get("id").asString());
        Kin.Home now = Standing.as(
                officer, () -> households.of(officer, latesCase).kin().homes().getFirst());
        Spot there = new Spot(latesCase, now.id(), now.version());
        Standing.as(officer, () -> households.take(officer, there, early, Stay.HERE, Tie.of(null), key()));
        Spot old = kin().home(java.util.Objects.requireNonNull(first.household()))
                .map(each -> new Spot(id("id"), each.id(), each.version()))
                .orElseThrow();
        assertThat(ended(late, old, "2024-05").status()).isEqualTo(404);
        assertThat(ended(early, old, "2024-05").status())
                .as("who is told of where they live now")
                .isEqualTo(404);
    }

    private Program.Told ended(UUID member, Spot where, String until) throws Exception {
        String wanted = "{\"household\":\"%s\",\"until\":\"%s\"}".formatted(where.household(), until);
        return program.change(
                "POST", at + "household/members/" + member + "/ending", wanted, "\"" + where.version() + "\"");
    }

    private Kin kin() {
        return Standing.as(officer, () -> households.of(officer, id("id")).kin());
    }

    private Kin.One one(UUID client) {
        return kin().one(client).orElseThrow();
    }

    private Spot spot() {
        Kin.Home home = kin().homes().getFirst();
        return new Spot(id("id"), home.id(), home.version());
    }

    private UUID client() throws Exception {
        return UUID.fromString(program.open().body().get("client").asString());
    }
}
