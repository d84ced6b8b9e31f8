package org.kapocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.assessment.Assessments;
import org.kapocs.desk.plan.Goal;
import org.kapocs.desk.plan.Outline;
import org.kapocs.desk.plan.Plans;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.desk.referral.Whereabouts;
import org.kapocs.facts.directory.Imports;
import org.kapocs.facts.form.Forms;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** A list tells a program nothing that the page of the same list does not show to the person who answers for it. */
@HouseTest
class ListsNoMoreThanPagesTest {
    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Plans plans;

    @Autowired
    Assessments assessments;

    @Autowired
    Forms forms;

    @Autowired
    Referrals referrals;

    @Autowired
    Imports imports;

    @Autowired
    TestClock clock;

    @Autowired
    Whereabouts whereabouts;

    @LocalServerPort
    int port;

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void what_a_list_tells_stands_on_the_page_of_the_list() throws Exception {
        clock.forward(Duration.ofHours(1));
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        var program = new Program(port, tokens, officer, ApiTokens.FOR_PROGRAMS);
        String family = "Lista" + key().substring(0, 8);
        var made = program.make("/api/v1/cases", Program.wanted(family), key());
        UUID file = UUID.fromString(made.body().get("id").asString());
        UUID need = UUID.fromString(made.body().at("/needs/0/id").asString());
        hasTask(program, made.location());
        isPlannedAndAsked(officer, file);
        UUID place = UUID.randomUUID();
        UUID service = service(place);
        UUID referral = Standing.as(officer, () -> referrals.prepare(officer, file, need, service, key()));
        Standing.as(officer, () -> whereabouts.choose(officer, referral, 1, place));

        var pages = new HashMap<String, String>(Map.of(
                "/api/v1/cases",
                "/staff/cases",
                "/api/v1/tasks",
                "/staff/tasks?view=TEAM",
                "/api/v1/clients?name=" + family,
                "/staff/cases?q=" + family,
                "/api/v1/cases/" + file + "/plans",
                "/staff/cases/" + file + "/plan/draft",
                "/api/v1/cases/" + file + "/assessments",
                "/staff/cases/" + file + "/assessments",
                "/api/v1/cases/" + file + "/referrals",
                "/staff/cases/" + file + "/referrals/" + referral));
        var browser = staff.browser(port, officer);
        for (Map.Entry<String, String> each : pages.entrySet()) {
            String page = HtmlUtils.htmlUnescape(browser.get(each.getValue()).body());
            var answer = program.get(each.getKey());
            assertThat(answer.body().get("lines")).as(each.getKey()).hasSize(1);
            List<String> told = NoMoreThanPagesTest.words(answer.body().get("lines"), new ArrayList<>());
            assertThat(told).as(each.getKey()).isNotEmpty();
            assertThat(told).as(each.toString()).allMatch(page::contains);
        }
        assertThat(program.get("/api/v1/tasks").body().toString()).doesNotContain("Nyolc");
        saysTheLocation(program, file, place);
    }

    private void hasTask(Program program, String file) throws Exception {
        String task = "{\"title\":\"Feladat Hét\",\"note\":\"Részlet Nyolc\",\"dueOn\":\""
                + LocalDate.now(clock).plusWeeks(4) + "\"}";
        program.make(file + "/tasks", task, key());
    }

    private static void saysTheLocation(Program program, UUID file, UUID place) throws Exception {
        var told = program.get("/api/v1/cases/" + file + "/referrals").body().at("/lines/0");
        assertThat(told.get("serviceName").asString()).isEqualTo("Minta Tanoda");
        assertThat(told.get("location").asString()).isEqualTo(place.toString());
        assertThat(told.get("locationName").asString()).isEqualTo("Kék ház");
    }

    private void isPlannedAndAsked(Who.Staff officer, UUID file) {
        var goal = new Goal(UUID.randomUUID(), "Cél Kilenc", "Мета Десять");
        var outline = new Outline(
                "Szándék Egy", "Намір Два", "uk", LocalDate.now(clock).plusMonths(3), List.of(goal));
        Standing.as(officer, () -> plans.draft(officer, file, outline, key()));
        UUID form = Standing.as(officer, forms::offered).getFirst().id();
        Standing.as(officer, () -> assessments.begin(officer, file, form, "uk", key()));
    }

    private UUID service(UUID place) {
        UUID service = UUID.randomUUID();
        String json = """
                {"id":"%s","name":"Minta Tanoda","status":"active","email":"tanoda@minta.example.org",
                 "content_language":"hu","organization":{"id":"%s","name":"Kapu Minta Alapítvány","description":"-"},
                 "service_at_locations":[{"id":"%s","location":{"id":"%s","location_type":"physical","name":"Kék ház"}}]}""".formatted(service, UUID.randomUUID(), place, UUID.randomUUID());
        var house = new Who.Machine("test");
        Standing.as(
                house,
                () -> imports.now(
                        house, "minta.json", "hu", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
        return service;
    }
}
