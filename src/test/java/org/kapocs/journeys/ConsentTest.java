package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;

/** A mother agreed to something when she first came. She comes again, with another code, and takes it back with that. */
class ConsentTest extends Journey {
    private static final String MOTHER = "Minta Zsalina";

    @Test
    void what_she_agreed_to_before_is_found_where_it_opens_something_and_is_taken_back_there() throws Exception {
        Screen officer = colleague("Hozzajarulas", Role.DESK_OFFICER);
        Slip first = opensACaseOf(officer, MOTHER, "school.primary");
        agrees(officer);
        Slip second = comesAgain(officer);
        Screen mother = looksIn("ar", second);
        findsNone(mother);
        refers(officer);
        takesBack(mother);
        isRead(officer);
        Screen before = looksIn("fa", first);
        assertThat(before.page().locator("#consents ~ .cards .tag").first()).isVisible();
        inspected(before, "first-code");
    }

    private Screen looksIn(String tag, Slip slip) {
        Screen phone = phone(tag, true);
        phone.open("/" + tag + "/my");
        phone.fill("code", slip.code());
        phone.fill("pin", slip.pin());
        phone.page().locator("main form button").first().click();
        phone.reads(phone.say("casework.file.consents.others"));
        return phone;
    }

    private void agrees(Screen officer) throws Exception {
        officer.follow(officer.say("referral.case.new"));
        officer.press(officer.say("referral.find.choose"));
        officer.press(officer.say("referral.draft.consent"));
        officer.press(officer.say("casework.consent.show"));
        inspected(officer, "consent");
        officer.check("how", "READ_ALOUD");
        officer.press(officer.say("casework.consent.given"));
    }

    private Slip comesAgain(Screen officer) {
        officer.open("/staff/cases/new");
        officer.fill("given-0", MOTHER);
        officer.choose("speaks-0", "ar");
        officer.choose("topic-0", "school.primary");
        officer.check("basis", "PUBLIC_TASK");
        officer.press(officer.say("casework.open.button"));
        officer.press(officer.say("casework.alike.second"));
        officer.choose("topic-0", "school.primary");
        officer.check("basis", "PUBLIC_TASK");
        officer.press(officer.say("casework.open.button"));
        picture(officer.page(), "code");
        Locator codes = officer.page().locator(".codes dd");
        var slip = new Slip(
                codes.first().innerText().strip(), codes.last().innerText().strip());
        officer.follow(officer.say("casework.code.go"));
        return slip;
    }

    private void findsNone(Screen mother) throws Exception {
        mother.reads(mother.say("casework.file.consents.here"));
        mother.reads(mother.say("casework.file.consents.others"));
        mother.readsNot(mother.say("casework.file.consents.none"));
        inspected(mother, "none-here");
    }

    private void refers(Screen officer) {
        officer.follow(officer.say("referral.case.new"));
        officer.press(officer.say("referral.find.choose"));
        officer.press(officer.say("referral.draft.send"));
        officer.reads(officer.say("referral.case.title"));
    }

    private void takesBack(Screen mother) throws Exception {
        for (String tag : new String[] {"hu", "fa", "ar"}) {
            mother.open("/" + tag + "/my/file");
            inspected(mother, "own-" + tag);
        }
        mother.page()
                .locator("details.confirm summary", withText(mother.say("casework.file.withdraw")))
                .click();
        mother.page()
                .locator("details.confirm[open] button", withText(mother.say("casework.file.withdraw")))
                .click();
        mother.reads(mother.say("casework.file.withdraw.done"));
        picture(mother.page(), "withdrawn");
        mother.open("/ar/my/file");
        assertThat(mother.page().locator("form[action$='/withdraw']")).hasCount(0);
        inspected(mother, "own-withdrawn");
    }

    private static Page.LocatorOptions withText(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private void isRead(Screen officer) throws Exception {
        officer.page().reload();
        officer.reads(officer.say("referral.reason.CONSENT_WITHDRAWN"));
        inspected(officer, "case");
    }
}
