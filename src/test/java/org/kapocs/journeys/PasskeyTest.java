package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.kapocs.demo.InventedStaff;
import org.kapocs.shared.access.Totp;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.testing.Chromium;
import org.kapocs.testing.DemoHouse;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator, whose computer keeps a passkey. */
@DemoHouse
class PasskeyTest {
    private static final String ADMINISTRATOR = "panna@example.org";

    private final Chromium chromium = Chromium.open();

    @Autowired
    Messages messages;

    @Autowired
    Languages languages;

    @Autowired
    InventedStaff staff;

    @Autowired
    Clock clock;

    @Test
    void somebody_adds_a_passkey_signs_in_with_it_confirms_with_it_and_removes_it() {
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("hu").setViewportSize(1280, 800));
        var screen = new Screen(
                context,
                DemoHouse.Outside.address(),
                messages,
                languages.of("hu").orElseThrow());
        keepsPasskeys(screen.page());
        signsInWithPasswordAndCode(screen);

        screen.open("/staff/me/sessions");
        screen.follow(screen.say("passkey.title"));
        screen.fill("name", "Minta gép");
        screen.press(screen.say("passkey.add"));
        screen.reads(screen.say("passkey.done.added"));
        screen.reads(screen.say("passkey.unused"));

        leaves(screen);
        screen.press(screen.say("passkey.signin"));
        assertThat(screen.page().locator("details.me")).isVisible();

        screen.open("/staff/confirm?next=/staff/me/passkeys");
        screen.press(screen.say("passkey.confirm"));
        assertThat(screen.page()).hasURL(DemoHouse.Outside.address() + "/staff/me/passkeys");
        screen.readsNot(screen.say("passkey.unused"));

        screen.press(screen.say("passkey.remove"));
        screen.reads(screen.say("passkey.done.removed"));
        leaves(screen);
        screen.press(screen.say("passkey.signin"));
        screen.reads(screen.say("passkey.wrong"));
        context.close();
    }

    /** Chromium's own device for tests: it recognises its owner at each touch. */
    private static void keepsPasskeys(Page page) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var device = new JsonObject();
        device.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", device);
    }

    private void signsInWithPasswordAndCode(Screen screen) {
        screen.open("/staff/sign-in");
        screen.fill("email", ADMINISTRATOR);
        screen.fill("password", InventedStaff.PASSWORD);
        screen.press(screen.say("access.continue"));
        screen.fill("code", Totp.codeAt(staff.secret(ADMINISTRATOR), clock.instant()));
        screen.page().locator("main form button").first().click();
        assertThat(screen.page().locator("details.me")).isVisible();
    }

    private static void leaves(Screen screen) {
        screen.page().locator("details.me summary").click();
        screen.press(screen.say("web.staff.signout"));
        assertThat(screen.page().locator("details.me")).hasCount(0);
    }
}
