package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.DemoHouse;

/** Two men with a letter stand at a desk. They get nothing until two others have approved, and everybody can count it. */
class AuthorityRequestTest extends Journey {
    @Test
    void a_letter_is_taken_in_refused_approved_by_two_handed_over_and_counted() {
        Screen officer = colleague("Ors", Role.DESK_OFFICER);
        Screen supervisor = colleague("Virag", Role.SUPERVISOR);
        Screen protector = colleague("Adam", Role.DATA_PROTECTION_OFFICER);

        String request = records(officer);
        officer.reads(officer.say("disclosure.stage.UNDECIDED"));
        picture(officer.page(), "request-undecided");
        proposes(supervisor, request);
        officer.page().reload();
        officer.reads(officer.say("disclosure.stage.HALF"));
        approves(protector, request);
        handsOver(officer);
        everybodyCounts();
    }

    private String records(Screen officer) {
        officer.open("/staff");
        officer.more();
        officer.follow(officer.say("web.staff.nav.disclosures"));
        officer.reads(officer.say("disclosure.desk.say"));
        picture(officer.page(), "register");
        officer.follow(officer.say("disclosure.new"));
        officer.choose("kind", "IMMIGRATION");
        officer.fill("authority", "Minta Idegenrendészet");
        officer.fill("reference", "106-1-77/2026");
        officer.fill("person", "Minta Dara");
        officer.fill("asked", "Hol lakik és mikor járt itt?");
        officer.choose("ground", "IMMIGRATION_LAW");
        officer.fill("groundText", "Minta tv. 5. §");
        officer.press(officer.say("disclosure.record"));
        Locator telling = officer.page().locator("[name=telling]");
        Locator until = officer.page().locator("#silentUntil");
        assertThat(officer.page().locator("[name=telling]:invalid")).hasCount(2);
        assertThat(until).isHidden();
        telling.last().check();
        assertThat(until).isVisible();
        picture(officer.page(), "record");
        telling.first().check();
        assertThat(until).isHidden();
        officer.press(officer.say("disclosure.record"));
        officer.reads(officer.say("disclosure.done.recorded"));
        return officer.page().url();
    }

    private void proposes(Screen supervisor, String request) {
        supervisor.open(request);
        supervisor.page().getByText(supervisor.say("disclosure.propose.begin")).click();
        supervisor.page().locator("[name=whole][value=no]").check();
        supervisor.page().locator("[name=fields][value=DATES]").check();
        supervisor.fill("extent", "A 2026. októberi megkeresés napja.");
        supervisor.fill("reason", "Minta tv. 5. § (2): a nap igen, a lakcím nem.");
        picture(supervisor.page(), "proposal");
        supervisor.press(supervisor.say("disclosure.propose"));
        supervisor.reads(supervisor.say("disclosure.done.proposed"));
        supervisor.reads(supervisor.say("disclosure.back.what"));
    }

    private void approves(Screen protector, String request) {
        protector.open("/staff");
        assertThat(protector.page()).hasURL(DemoHouse.Outside.address() + "/staff/disclosures");
        protector.open(request);
        protector.reads("A 2026. októberi megkeresés napja.");
        picture(protector.page(), "approval");
        protector.fill("reason", "Egyetértek: csak a nap.");
        protector.press(protector.say("disclosure.approve"));
        protector.reads(protector.say("disclosure.done.approved"));
    }

    private void handsOver(Screen officer) {
        officer.page().reload();
        officer.reads(officer.say("disclosure.extent.granted"));
        officer.fill("to", "Minta Alezredes");
        officer.fill("way", "zárt borítékban, átvételi elismervénnyel");
        officer.press(officer.say("disclosure.handover.done"));
        officer.reads(officer.say("disclosure.done.handed"));
        picture(officer.page(), "handed-over");
    }

    private void everybodyCounts() {
        for (String tag : new String[] {"hu", "ar", "en"}) {
            Screen anybody = phone(tag);
            anybody.open("/" + tag + "/needs");
            anybody.follow(anybody.say("web.footer.privacy"));
            anybody.follow(anybody.say("web.privacy.requests"));
            anybody.reads(anybody.say("disclosure.years.part"));
            assertThat(anybody.page()
                            .locator("main dl.facts")
                            .first()
                            .locator("dd")
                            .nth(2))
                    .not()
                    .hasText("0");
            anybody.readsNot("Minta Idegenrendészet");
            picture(anybody.page(), "years-" + tag);
        }
    }
}
