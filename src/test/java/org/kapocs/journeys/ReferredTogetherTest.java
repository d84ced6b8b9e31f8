package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A couple who need the same help: referred together, each by their own consent, at a small screen. */
class ReferredTogetherTest extends Journey {
    @Autowired
    Organizations organizations;

    @Test
    void two_of_a_household_are_referred_by_one_press_when_both_have_agreed() throws Exception {
        UUID organization = organizations.found("Minta Kikötő Alapítvány", Organization.Kind.EXPERT);
        UUID site = organizations.addSite(organization, "Minta Kikötő Pont", "09", "Minta utca 52.");
        Screen officer = phone("hu", true);
        colleague(officer, organization, Set.of(site), "Olga", Role.DESK_OFFICER);
        opensACase(officer, "كريم", "مثال");
        String hers = opensACase(officer, "مريم", "نموذج");
        officer.open(hers);
        officer.follow(officer.say("household.take"));
        officer.fill("search", "Karim");
        officer.press(officer.say("household.search.go"));
        officer.follow(officer.say("household.same"));
        officer.choose("relation", "SPOUSE");
        officer.press(officer.say("household.take.save"));

        officer.open(hers);
        officer.follow(officer.say("referral.case.new"));
        officer.press(officer.say("referral.find.choose"));
        agrees(officer);
        officer.page().locator("#together input[name=people]").first().check();
        inspected(officer, "offered");
        officer.press(officer.say("referral.together.add"));
        officer.reads(officer.say("referral.together.consent"));
        picture(officer.page(), "missing");
        officer.press(officer.say("referral.draft.send"));
        officer.reads(officer.say("referral.together.consent"));
        String draft = officer.page().url().replace("/send", "");
        officer.page().locator("#together ul a").first().click();
        agrees(officer);
        officer.open(draft);
        inspected(officer, "together");
        officer.press(officer.say("referral.draft.send"));
        officer.reads(officer.say("referral.state.REQUESTED"));
        officer.reads(officer.say("referral.case.together"));
        inspected(officer, "case");
        officer.open("/staff/referrals");
        assertThat(officer.page().locator("main a.line")).hasCount(2);
    }

    /** Consent is recorded from the draft, and the way leads back to it. */
    private void agrees(Screen officer) {
        officer.press(officer.say("referral.draft.consent"));
        officer.press(officer.say("casework.consent.show"));
        officer.check("how", "READ_ALOUD");
        officer.press(officer.say("casework.consent.given"));
        assertThat(officer.page().locator("#preview")).isVisible();
    }

    private String opensACase(Screen officer, String given, String family) {
        officer.open("/staff/cases/new");
        officer.fill("given-0", given);
        officer.fill("family-0", family);
        officer.fill("year", "1990");
        officer.choose("speaks-0", "ar");
        officer.choose("topic-0", "housing.rent");
        officer.check("basis", "PUBLIC_TASK");
        officer.press(officer.say("casework.open.button"));
        officer.follow(officer.say("casework.code.go"));
        return officer.page().url();
    }
}
