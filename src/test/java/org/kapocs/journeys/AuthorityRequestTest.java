package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kapocs.demo.InventedStaff;
import org.kapocs.shared.access.Joining;
import org.kapocs.shared.access.NewAccount;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Totp;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.testing.Chromium;
import org.kapocs.testing.DemoHouse;
import org.springframework.beans.factory.annotation.Autowired;

/** Two men with a letter stand at a desk. They get nothing until two others have approved, and everybody can count it. */
@DemoHouse
class AuthorityRequestTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final Chromium chromium = Chromium.open();

    @Autowired
    Messages messages;

    @Autowired
    Languages languages;

    @Autowired
    InventedStaff staff;

    @Autowired
    Joining joining;

    @Autowired
    Clock clock;

    @Test
    void a_letter_is_taken_in_refused_approved_by_two_handed_over_and_counted() {
        Screen officer = signedIn("Minta Őrs", "ors", Role.DESK_OFFICER);
        Screen supervisor = signedIn("Minta Virág", "virag", Role.SUPERVISOR);
        Screen protector = signedIn("Minta Ádám", "adam", Role.DATA_PROTECTION_OFFICER);

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
            BrowserContext phone = chromium.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setViewportSize(360, 740)
                            .setLocale(tag)
                            .setJavaScriptEnabled(false));
            var anybody = new Screen(
                    phone,
                    DemoHouse.Outside.address(),
                    messages,
                    languages.of(tag).orElseThrow());
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
            phone.close();
        }
    }

    private Screen signedIn(String name, String mailbox, Role role) {
        var colleague = staff.members().getFirst();
        var person = new NewAccount(name, mailbox + "@adatkeres.example.org", Set.of(role), colleague.sites(), "hu");
        joining.add(colleague.organization(), person, joining.kept(InventedStaff.PASSWORD), SECRET);
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("hu").setViewportSize(1280, 900));
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
                    .setPath(Path.of("target", "authority-request", name + "-" + width + ".png"))
                    .setFullPage(true));
        }
        page.setViewportSize(before.width, before.height);
    }
}
