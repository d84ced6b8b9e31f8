package org.kapocs.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.demo.InventedStaff;
import org.kapocs.shared.access.Joining;
import org.kapocs.shared.access.NewAccount;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Totp;
import org.kapocs.testing.Chromium;
import org.kapocs.testing.DemoHouse;
import org.springframework.beans.factory.annotation.Autowired;

@DemoHouse
class StaffPagesTest {
    private static final String EMAIL = "@mindenes.example.org";
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static Chromium chromium;

    @Autowired
    InventedStaff invented;

    @Autowired
    Clock clock;

    @Autowired
    Joining joining;

    private final String home = DemoHouse.Outside.address();
    private final List<String> faults = new ArrayList<>();

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

    @ParameterizedTest
    @ValueSource(strings = {"hu", "en"})
    void can_be_worked_with_by_everybody(String language) throws Exception {
        try (var context = signedIn(language)) {
            Page page = context.newPage();
            page.onRequest(request -> check(request.url().startsWith(home), "asks somebody else", request.url()));
            page.onConsoleMessage(
                    message -> check(!Inspection.breaksPolicy(message.text()), "breaks the policy", message.text()));
            var seeds = List.of("/staff", "/staff/me/sessions", "/staff/nothing-here");
            Walk.from(page, home, seeds, link -> link.startsWith("/staff"), (path, status, html) -> {
                check(status == (path.endsWith("nothing-here") ? 404 : 200), "answers " + status, path);
                check(html.contains("<html lang=\"" + language), "speaks another language", path);
                Inspection.of(page, html).forEach(fault -> faults.add(path + " " + fault));
            });
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hu", "en"})
    void let_everybody_in_who_may(String language) throws Exception {
        try (var context = visitor(language)) {
            Page page = context.newPage();
            var response = page.navigate(home + "/staff/sign-in");
            assertThat(Inspection.of(page, response.text())).isEmpty();
        }
    }

    @Test
    void answer_to_keys() {
        try (var context = signedIn("hu")) {
            Page page = context.newPage();
            page.navigate(home + "/staff");
            page.keyboard().press("/");
            assertThat(page.evaluate("() => document.activeElement.name")).isEqualTo("q");
            page.keyboard().press("Escape");
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            assertThat(page.evaluate("() => [...document.querySelectorAll('a.line')].indexOf(document.activeElement)"))
                    .isEqualTo(0);
            page.keyboard().press("?");
            assertThat(page.locator("#keys").isVisible()).isTrue();
        }
    }

    /** Somebody of the demo's city who may do everything, so that every page is reached. */
    private BrowserContext signedIn(String language) {
        var colleague = invented.members().getFirst();
        var everything = new NewAccount(
                "Minta Mindenes",
                "minta" + COUNT.incrementAndGet() + EMAIL,
                Set.of(Role.values()),
                colleague.sites(),
                language);
        joining.add(colleague.organization(), everything, InventedStaff.PASSWORD, SECRET);
        var context = visitor(language);
        new Tour(context.newPage(), home)
                .signIn(everything.email(), InventedStaff.PASSWORD, Totp.codeAt(SECRET, clock.instant()));
        return context;
    }

    private BrowserContext visitor(String language) {
        var context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 800));
        context.addCookies(List.of(new Cookie("kapocs-language", language).setUrl(home)));
        context.onRequest(request -> check(request.url().startsWith(home), "asks somebody else", request.url()));
        return context;
    }

    private void check(boolean well, String fault, String where) {
        if (!well) {
            faults.add(where + " " + fault);
        }
    }
}
