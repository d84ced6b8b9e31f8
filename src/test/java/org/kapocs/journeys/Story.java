package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.kapocs.demo.InventedStaff;
import org.kapocs.look.Inspection;
import org.kapocs.shared.access.Joining;
import org.kapocs.shared.access.NewAccount;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Totp;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.testing.Chromium;
import org.springframework.beans.factory.annotation.Autowired;

/** A story that people walk through in a browser: who they are, and what they sit before. */
abstract class Story {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** Whether to keep pictures of the pages that a story comes by, for whoever wants to see how they look. */
    private static final boolean PICTURES = Boolean.getBoolean("pictures");

    private final Chromium chromium = Chromium.open();

    @Autowired
    Messages messages;

    @Autowired
    Languages languages;

    @Autowired
    Joining joining;

    @Autowired
    Clock clock;

    /** What a newcomer carries home. */
    record Slip(String code, String pin) {}

    /** Where the house is. */
    abstract String address();

    /** The telephone of somebody who reads that language, without JavaScript. */
    Screen phone(String tag) {
        return phone(tag, false);
    }

    Screen phone(String tag, boolean script) {
        return new Screen(
                chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(360, 740)
                                .setLocale(tag)
                                // While a page still rolls nobody can say what stands where.
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setJavaScriptEnabled(script)),
                address(),
                messages,
                languages.of(tag).orElseThrow(),
                script);
    }

    /** The same with their own file open. */
    Screen ownFile(String tag, Slip slip) {
        Screen phone = phone(tag);
        phone.open("/" + tag + "/my");
        phone.fill("code", slip.code());
        phone.fill("pin", slip.pin());
        phone.page().locator("main form button").first().click();
        return phone;
    }

    /** A case of somebody who looks for a flat. */
    static Slip opensACaseOf(Screen officer, String name) {
        return opensACaseOf(officer, name, "housing.rent");
    }

    /** As the officer has it before them: of somebody of that name who speaks Arabic. */
    static Slip opensACaseOf(Screen officer, String name, String topic) {
        officer.open("/staff/cases/new");
        officer.fill("given-0", name);
        officer.choose("speaks-0", "ar");
        officer.choose("topic-0", topic);
        officer.check("basis", "PUBLIC_TASK");
        officer.press(officer.say("casework.open.button"));
        var slip = new Slip(
                officer.page().locator(".codes dd").first().innerText().strip(),
                officer.page().locator(".codes dd").last().innerText().strip());
        officer.follow(officer.say("casework.code.go"));
        return slip;
    }

    /** A desk at which nobody has signed in yet. */
    Screen desk() {
        return new Screen(
                chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(1280, 900)
                                .setLocale("hu")
                                // What rolls away between press and release of the button was not pressed.
                                .setReducedMotion(ReducedMotion.REDUCE)),
                address(),
                messages,
                languages.house(),
                true);
    }

    /** Somebody new in that organization, signed in at a desk. */
    Screen colleague(UUID organization, Set<UUID> sites, String name, Role... roles) {
        return colleague(desk(), organization, sites, name, roles);
    }

    Screen colleague(Screen screen, UUID organization, Set<UUID> sites, String name, Role... roles) {
        String story = getClass().getSimpleName().replace("Test", "").toLowerCase(Locale.ROOT);
        String email = name.toLowerCase(Locale.ROOT) + "@" + story + ".example.org";
        var person = new NewAccount("Minta " + name, email, Set.of(roles), sites, "hu");
        joining.add(organization, person, joining.kept(InventedStaff.PASSWORD), SECRET);
        signIn(screen, email, SECRET);
        return screen;
    }

    void signIn(Screen screen, String email, byte[] secret) {
        screen.open("/staff/sign-in");
        screen.fill("email", email);
        screen.fill("password", InventedStaff.PASSWORD);
        screen.press(screen.say("access.continue"));
        screen.fill("code", Totp.codeAt(secret, clock.instant()));
        screen.page().locator("main form button").first().click();
        assertThat(screen.page().locator("details.me")).isVisible();
    }

    /** At the width of a phone: accessible, and nothing scrolls sideways. */
    void inspected(Screen screen, String name) throws Exception {
        Page page = screen.page();
        picture(page, name);
        if (page.locator("[role=alert], [role=status]").count() > 0) {
            return; // what is said once is not said again, and what was typed would be gone
        }
        Page again = screen.another();
        again.setViewportSize(360, 740);
        var response = again.navigate(page.url());
        Assertions.assertThat(Inspection.of(again, response.text())).as(name).isEqualTo(List.of());
        if (again.context() == page.context()) {
            again.close();
        } else {
            again.context().close();
        }
    }

    /** At the width of a phone and of a desk, with {@code -Dpictures=true}. */
    void picture(Page page, String name) {
        if (!PICTURES) {
            return;
        }
        var before = page.viewportSize();
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "pictures", getClass().getSimpleName(), name + "-" + width + ".png"))
                    .setFullPage(true));
        }
        page.setViewportSize(before.width, before.height);
    }
}
