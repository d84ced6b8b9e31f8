package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A mother with two children, her own mother, and a husband who may not find her: ten minutes at a small screen. */
class HouseholdTest extends Journey {
    @Autowired
    Organizations organizations;

    @Test
    void a_family_is_written_down_and_who_may_not_know_is_told_nothing() throws Exception {
        Screen officer = signedIn();
        String his = opensACase(officer, "كريم");
        String hers = opensACase(officer, "مريم");
        officer.open(hers);
        takes(officer, "يوسف", "2014", "CHILD");
        takes(officer, "ليلى", "2017", "CHILD");
        takes(officer, "أم سليم", "1956", "PARENT");
        finds(officer);
        separates(officer);
        officer.open(hers);
        officer.reads("gyermeke · 2014");
        officer.reads("szülője · 1956");
        picture(officer.page(), "case");
        officer.follow(officer.say("household.all"));
        inspected(officer, "household");
        officer.open(his);
        officer.reads(officer.say("household.none"));
        officer.readsNot("مريم");
    }

    private String opensACase(Screen officer, String given) {
        officer.open("/staff/cases/new");
        officer.fill("given-0", given);
        officer.fill("family-0", "مثال");
        officer.choose("speaks-0", "ar");
        officer.choose("topic-0", "housing.rent");
        officer.check("basis", "PUBLIC_TASK");
        officer.press(officer.say("casework.open.button"));
        officer.follow(officer.say("casework.code.go"));
        return officer.page().url();
    }

    private void takes(Screen officer, String given, String year, String relation) throws Exception {
        officer.follow(officer.say("household.take"));
        assertThat(officer.page().locator("input[name=family]")).hasValue("مثال");
        if (year.equals("2014")) {
            inspected(officer, "take");
        }
        officer.fill("given", given);
        officer.fill("year", year);
        officer.choose("relation", relation);
        officer.press(officer.say("household.take.save"));
        officer.reads(officer.say("household.done.taken"));
    }

    /** Who is in the register is found by name, in whatever script. */
    private void finds(Screen officer) {
        officer.follow(officer.say("household.take"));
        officer.fill("search", "Karim");
        officer.press(officer.say("household.search.go"));
        picture(officer.page(), "search");
        officer.follow(officer.say("household.same"));
        officer.choose("relation", "SPOUSE");
        officer.press(officer.say("household.take.save"));
        officer.reads("házastársa");
    }

    private void separates(Screen officer) throws Exception {
        officer.follow("كريم");
        inspected(officer, "member");
        officer.check("ended", "yes");
        officer.check("kept", "yes");
        officer.press(officer.say("web.staff.save"));
        officer.reads(officer.say("client.error.household.together"));
        officer.check("lives", "EARLIER");
        officer.fill("until", "2025-03");
        picture(officer.page(), "refused");
        officer.press(officer.say("web.staff.save"));
        officer.reads(officer.say("household.done.changed"));
        officer.reads("volt házastársa");
        officer.reads(officer.say("household.kept.tag"));
    }

    private Screen signedIn() {
        UUID organization = organizations.found("Minta Otthon Alapítvány", Organization.Kind.EXPERT);
        UUID site = organizations.addSite(organization, "Minta Otthon Pont", "08", "Minta utca 51.");
        Screen screen = colleague(organization, Set.of(site), "Csalad", Role.DESK_OFFICER);
        screen.page().setViewportSize(360, 740);
        return screen;
    }
}
