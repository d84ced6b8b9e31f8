package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.plan.Plans;
import org.kapocs.shared.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** In a city that wants a supervisor behind each plan: it is asked for, given, and only then agreed on. */
class ApprovedPlanTest extends Journey {
    private static final String AIM = "عنوان مسجل قبل الشتاء.";

    @Autowired
    Plans plans;

    private String file = "";

    /** All stories walk through one house, and this is the city of this one alone. */
    @BeforeEach
    void a_city_that_wants_it() {
        wants(true);
    }

    @AfterEach
    void as_before() {
        wants(false);
    }

    private void wants(boolean approval) {
        Object itself = AopTestUtils.getUltimateTargetObject(plans);
        ReflectionTestUtils.setField(itself, "approval", approval);
    }

    @Test
    void a_plan_waits_for_a_supervisor_and_is_agreed_on_and_read_by_its_client_afterwards() throws Exception {
        Screen officer = colleague("Iro", Role.DESK_OFFICER);
        Slip slip = opensACaseOf(officer, "Minta Tserendolgor");
        file = officer.page().url();
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
        supervisor.page().getByText("Minta Tserendolgor").first().click();
        supervisor.page().locator("a[href$='/plan']").first().click();
        inspected(supervisor, "asked");
        supervisor.press(supervisor.say("plan.approve"));
        supervisor.reads(supervisor.say("plan.done.approved"));
        picture(supervisor.page(), "approved");
    }

    private void agrees(Screen officer) throws Exception {
        officer.open("/staff");
        officer.reads(officer.say("plan.pressing.approved", "case", "Minta Tserendolgor"));
        inspected(officer, "day-of-officer");
        officer.open(file);
        officer.page().locator("a[href$='/plan']").first().click();
        officer.check("how", "SPOKEN");
        officer.press(officer.say("plan.agree.save"));
        officer.reads(officer.say("plan.done.agreed"));
        officer.open(officer.page().url());
        inspected(officer, "agreed");
    }
}
