package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kapocs.demo.InventedStaff;
import org.kapocs.desk.document.Files;
import org.kapocs.shared.access.Joining;
import org.kapocs.shared.access.NewAccount;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Totp;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.testing.Chromium;
import org.kapocs.testing.DemoHouse;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer with a telephone photographs a permit, opens it, and lets the mother see it, who reads Arabic. */
@DemoHouse
class DocumentTest {
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

    private record Slip(String code, String pin) {}

    @Test
    void a_permit_is_photographed_at_the_desk_and_its_owner_sees_it() throws Exception {
        Screen officer = signedIn();
        Slip slip = opensACase(officer);
        photographs(officer);
        opens(officer);
        reads(slip);
    }

    private Slip opensACase(Screen officer) {
        officer.open("/staff/cases/new");
        officer.fill("given-0", "Minta Rania");
        officer.choose("speaks-0", "ar");
        officer.choose("topic-0", "housing.rent");
        officer.check("basis", "PUBLIC_TASK");
        officer.press(officer.say("casework.open.button"));
        var slip = new Slip(
                officer.page().locator(".codes dd").first().innerText().strip(),
                officer.page().locator(".codes dd").last().innerText().strip());
        officer.follow(officer.say("casework.code.go"));
        return slip;
    }

    /** Two taps and a "Save"; the third is for the mother. */
    private void photographs(Screen officer) throws Exception {
        Page page = officer.page();
        page.locator("#documents summary").first().click();
        picture(page, "add");
        page.locator("#file").setInputFiles(new FilePayload("image.jpg", "image/jpeg", Files.jpeg(0x225577)));
        page.locator("#documents select[name=kind]").selectOption("RESIDENCE_PERMIT");
        page.locator("#documents form summary").click();
        page.locator("#documents input[name=own]").check();
        page.locator("#documents form button").click();
        officer.reads(officer.say("document.done.added"));
        assertThat(page.locator("#documents .scans img")).hasJSProperty("complete", true);
        Assertions.assertTrue(
                (Boolean) page.locator("#documents .scans img").evaluate("image => image.naturalWidth > 50"));
        picture(page, "case");
    }

    private void opens(Screen officer) {
        Page page = officer.page();
        page.locator("#documents .scans a").first().click();
        picture(page, "one");
        Page scan = page.context()
                .waitForPage(() -> page.getByText(officer.say("document.open.DOCUMENT_AUTHORITY"))
                        .click());
        scan.waitForLoadState();
        assertThat(scan.locator("img")).isVisible();
        Assertions.assertTrue((Boolean) scan.locator("img").evaluate("image => image.naturalWidth === 400"));
        scan.close();
        officer.open(page.url().replaceAll("/documents/.*", "/documents"));
        picture(page, "all");
    }

    /** On her telephone, in Arabic, without JavaScript. */
    private void reads(Slip slip) {
        var phone = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setLocale("ar")
                        .setJavaScriptEnabled(false));
        var mother = new Screen(
                phone, DemoHouse.Outside.address(), messages, languages.of("ar").orElseThrow());
        mother.open("/ar/my");
        mother.fill("code", slip.code());
        mother.fill("pin", slip.pin());
        mother.page().locator("main form button").first().click();
        mother.reads(mother.say("document.shown.title"));
        mother.reads(mother.say("document.shown.RESIDENCE_PERMIT"));
        mother.reads(mother.say("audit.purpose.DOCUMENT_AUTHORITY"));
        picture(mother.page(), "own");
        mother.follow(mother.say("document.shown.open"));
        assertThat(mother.page().locator("img")).isVisible();
        phone.close();
    }

    private Screen signedIn() {
        var colleague = staff.members().getFirst();
        var person = new NewAccount(
                "Minta Irat", "irat@irat.example.org", Set.of(Role.DESK_OFFICER), colleague.sites(), "hu");
        joining.add(colleague.organization(), person, joining.kept(InventedStaff.PASSWORD), SECRET);
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("hu").setViewportSize(360, 740));
        var screen = new Screen(context, DemoHouse.Outside.address(), messages, languages.house());
        screen.open("/staff/sign-in");
        screen.fill("email", person.email());
        screen.fill("password", InventedStaff.PASSWORD);
        screen.press(screen.say("access.continue"));
        screen.fill("code", Totp.codeAt(SECRET, clock.instant()));
        screen.page().locator("main form button").first().click();
        screen.page().waitForURL(url -> !url.contains("sign-in"));
        return screen;
    }

    /** For whoever wants to see how it looks: at the width of a phone and of a desk. */
    private static void picture(Page page, String name) {
        var before = page.viewportSize();
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "document", name + "-" + width + ".png"))
                    .setFullPage(true));
        }
        page.setViewportSize(before.width, before.height);
    }
}
