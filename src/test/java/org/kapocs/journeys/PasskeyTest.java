package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.kapocs.testing.DemoHouse;

/** An administrator, whose computer keeps a passkey. */
class PasskeyTest extends Journey {
    private static final String ADMINISTRATOR = "panna@example.org";

    @Test
    void somebody_adds_a_passkey_signs_in_with_it_confirms_with_it_and_removes_it() {
        Screen screen = desk();
        keepsPasskeys(screen.page());
        signIn(screen, ADMINISTRATOR, staff.secret(ADMINISTRATOR));

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

    private static void leaves(Screen screen) {
        screen.page().locator("details.me summary").click();
        screen.press(screen.say("web.staff.signout"));
        assertThat(screen.page().locator("details.me")).hasCount(0);
    }
}
