package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kapocs.demo.InventedStaff;
import org.kapocs.look.Inspection;
import org.kapocs.shared.access.Joining;
import org.kapocs.shared.access.NewAccount;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Totp;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.testing.Chromium;
import org.kapocs.testing.DemoHouse;
import org.springframework.beans.factory.annotation.Autowired;

/** A mother with two children, her own mother, and a husband who may not find her: ten minutes at a small screen. */
@DemoHouse
class HouseholdTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static Chromium chromium;

    @Autowired
    Messages messages;

    @Autowired
    Languages languages;

    @Autowired
    Organizations organizations;

    @Autowired
    Joining joining;

    @Autowired
    Clock clock;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

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

    private static void inspected(Screen officer, String name) throws Exception {
        picture(officer.page(), name);
        String html =
                officer.page().context().request().get(officer.page().url()).text();
        assertThat(Inspection.of(officer.page(), html)).as(name).isEmpty();
        officer.page().setViewportSize(360, 740);
    }

    private Screen signedIn() {
        UUID organization = organizations.found("Minta Otthon Alapítvány", Organization.Kind.EXPERT);
        UUID site = organizations.addSite(organization, "Minta Otthon Pont", "08", "Minta utca 51.");
        var person = new NewAccount(
                "Minta Család", "csalad@csalad.example.org", Set.of(Role.DESK_OFFICER), Set.of(site), "hu");
        joining.add(organization, person, joining.kept(InventedStaff.PASSWORD), SECRET);
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("hu").setViewportSize(360, 740));
        var screen = new Screen(context, DemoHouse.Outside.address(), messages, languages.house());
        screen.open("/staff/sign-in");
        screen.fill("email", person.email());
        screen.fill("password", InventedStaff.PASSWORD);
        screen.press(screen.say("access.continue"));
        screen.fill("code", Totp.codeAt(SECRET, clock.instant()));
        screen.page().locator("main form button").first().click();
        assertThat(screen.page().locator("details.me")).isVisible();
        return screen;
    }

    /** For whoever wants to see how it looks: at the width of a phone and of a desk. */
    private static void picture(Page page, String name) {
        var before = page.viewportSize();
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "household", name + "-" + width + ".png"))
                    .setFullPage(true));
        }
        page.setViewportSize(before.width, before.height);
    }
}
