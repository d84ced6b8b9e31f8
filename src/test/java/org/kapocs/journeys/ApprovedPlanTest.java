package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** In a city that wants a supervisor behind each plan: it is asked for, given, and only then agreed on. */
@HouseTest
@TestPropertySource(properties = "kapocs.plan-approval=true")
class ApprovedPlanTest extends Story {
    private static final String AIM = "عنوان مسجل قبل الشتاء.";

    @Autowired
    Organizations organizations;

    @LocalServerPort
    int port;

    private UUID city = UUID.randomUUID();
    private Set<UUID> sites = Set.of();

    @BeforeEach
    void its_client_point() {
        city = organizations.city().orElseThrow();
        sites = Set.of(organizations.addSite(city, "Minta Pont", "05", "Minta utca 1."));
    }

    @Override
    String address() {
        return "http://localhost:" + port;
    }

    private Screen colleague(String name, Role role) {
        return colleague(city, sites, name, role);
    }

    @Test
    void a_plan_waits_for_a_supervisor_and_is_agreed_on_and_read_by_its_client_afterwards() throws Exception {
        Screen officer = colleague("Iro", Role.DESK_OFFICER);
        Slip slip = opensACaseOf(officer, "Minta Shirin");
        drafts(officer);
        Screen client = ownFile("ar", slip);
        client.readsNot(AIM);
        approves(colleague("Jovahagyo", Role.SUPERVISOR));
        agrees(officer);
        client.open("/ar/my/file");
        client.reads(AIM);
        inspected(client, "own");
    }

    private void drafts(Screen officer) throws Exception {
        officer.follow(officer.say("plan.new"));
        officer.fill("aim", "Bejelentett lakcím a tél előtt.");
        officer.fill("aimSaid", AIM);
        officer.fill("text-0", "Írásos bérleti szerződés.");
        officer.fill("said-0", "عقد إيجار مكتوب.");
        officer.press(officer.say("plan.save"));
        officer.reads(officer.say("plan.approval.wanted"));
        assertThat(officer.page().locator("form[action$='/approval'], form[action$='/agreement']"))
                .hasCount(0);
        officer.open(officer.page().url());
        inspected(officer, "waits");
    }

    private void approves(Screen supervisor) throws Exception {
        supervisor.open("/staff");
        inspected(supervisor, "day-of-supervisor");
        supervisor.page().locator(".note a[href*='mark=planwaits']").click();
        supervisor.page().getByText("Minta Shirin").first().click();
        supervisor.page().locator("a[href$='/plan']").first().click();
        inspected(supervisor, "asked");
        supervisor.press(supervisor.say("plan.approve"));
        supervisor.reads(supervisor.say("plan.done.approved"));
        picture(supervisor.page(), "approved");
    }

    private void agrees(Screen officer) throws Exception {
        officer.open("/staff");
        inspected(officer, "day-of-officer");
        officer.follow("Minta Shirin");
        officer.page().locator("a[href$='/plan']").first().click();
        officer.check("how", "SPOKEN");
        officer.press(officer.say("plan.agree.save"));
        officer.reads(officer.say("plan.done.agreed"));
        officer.open(officer.page().url());
        inspected(officer, "agreed");
    }
}
