package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
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

/**
 * A man has moved in and must register his address. What that takes is looked up, confirmed by an editor, ticked off at
 * the desk, and read by him in his own file.
 */
@DemoHouse
class MatterTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final String FEE = "Az első kártya ingyenes.";

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
    void a_matter_is_confirmed_by_an_editor_gone_on_with_at_the_desk_and_read_by_the_newcomer() {
        confirms(signedIn("szerkeszto", Role.EDITOR));
        Screen officer = signedIn("ugyintezo", Role.DESK_OFFICER);
        Slip slip = opensACase(officer);
        goesOn(officer);
        reads(slip);
    }

    private void confirms(Screen editor) {
        editor.open("/staff/matters");
        picture(editor.page(), "catalogue");
        editor.fill("q", "lakcimkarya");
        editor.press(editor.say("web.show"));
        editor.follow(editor.say("matter.address-card"));
        editor.reads(editor.say("catalogue.unchecked.what"));
        picture(editor.page(), "entry");
        editor.follow(editor.say("catalogue.edit"));
        editor.fill("fee-hu", FEE);
        picture(editor.page(), "edit");
        editor.press(editor.say("web.staff.save"));
        editor.reads(editor.say("catalogue.done.revised"));
        editor.press(editor.say("catalogue.check"));
        editor.reads(editor.say("catalogue.done.checked"));
        editor.readsNot(editor.say("catalogue.unchecked.what"));
        picture(editor.page(), "checked");
    }

    private record Slip(String code, String pin) {}

    private Slip opensACase(Screen officer) {
        officer.open("/staff/cases/new");
        officer.fill("given-0", "Minta Karim");
        officer.choose("speaks-0", "ar");
        officer.choose("topic-0", "housing.address");
        officer.check("basis", "PUBLIC_TASK");
        officer.choose("matter", "address-card");
        officer.press(officer.say("casework.open.button"));
        var slip = new Slip(
                officer.page().locator(".codes dd").first().innerText().strip(),
                officer.page().locator(".codes dd").last().innerText().strip());
        officer.follow(officer.say("casework.code.go"));
        return slip;
    }

    private void goesOn(Screen officer) {
        officer.follow(officer.say("procedure.steps.done", "count", 0));
        officer.reads(FEE);
        officer.press(officer.say("procedure.tick"));
        officer.reads(officer.say("procedure.done.saved"));
        officer.fill("from-report", LocalDate.now(clock).toString());
        officer.press(officer.say("procedure.count"));
        officer.reads(officer.say("procedure.done.counted"));
        picture(officer.page(), "procedure");
        officer.follow("Minta Karim");
        officer.reads(officer.say("procedure.steps.done", "count", 1));
        officer.reads("A lakcím bejelentése");
        picture(officer.page(), "case");
        officer.follow("A lakcím bejelentése");
        officer.reads("Nytv.");
    }

    /** On his telephone, in Arabic, without JavaScript. */
    private void reads(Slip slip) {
        var phone = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setLocale("ar")
                        .setJavaScriptEnabled(false));
        var newcomer = new Screen(
                phone, DemoHouse.Outside.address(), messages, languages.of("ar").orElseThrow());
        newcomer.open("/ar/my");
        newcomer.fill("code", slip.code());
        newcomer.fill("pin", slip.pin());
        newcomer.page().locator("main form button").first().click();
        newcomer.reads(newcomer.say("matter.address-card"));
        newcomer.reads(newcomer.say("procedure.own.done"));
        newcomer.reads(newcomer.say("procedure.own.todo"));
        newcomer.reads(newcomer.say("web.drafted"));
        newcomer.readsNot(newcomer.say("procedure.own.unchecked"));
        assertThat(newcomer.page().locator("bdi[lang=ar]").first()).isVisible();
        picture(newcomer.page(), "own");
        phone.close();
    }

    private Screen signedIn(String name, Role role) {
        var colleague = staff.members().getFirst();
        var person =
                new NewAccount("Minta " + name, name + "@ugytipus.example.org", Set.of(role), colleague.sites(), "hu");
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
                    .setPath(Path.of("target", "matter", name + "-" + width + ".png"))
                    .setFullPage(true));
        }
        page.setViewportSize(before.width, before.height);
    }
}
