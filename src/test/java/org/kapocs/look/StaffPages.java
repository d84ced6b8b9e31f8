package org.kapocs.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kapocs.demo.InventedStaff;
import org.kapocs.shared.access.Joining;
import org.kapocs.shared.access.NewAccount;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Totp;
import org.kapocs.shared.job.Troubles;
import org.kapocs.testing.Chromium;
import org.kapocs.testing.DemoHouse;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every page that staff can reach, in one language: each language is a class, so that they are walked side by side. What
 * does not depend on words is inspected in the first.
 */
@DemoHouse
abstract class StaffPages {
    private static final String EMAIL = "@mindenes.example.org";
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Chromium chromium = Chromium.open();

    @Autowired
    InventedStaff invented;

    @Autowired
    Clock clock;

    @Autowired
    Joining joining;

    @Autowired
    Troubles troubles;

    private final String language;
    final String home = DemoHouse.Outside.address();
    private final List<String> faults = new ArrayList<>();

    StaffPages(String language) {
        this.language = language;
    }

    @Test
    void can_be_worked_with_by_everybody() throws Exception {
        troubles.each("unanswered", List.of(UUID.randomUUID()), _ -> {
            throw new IllegalStateException("so that there is trouble to look at");
        });
        try (var context = signedIn()) {
            Page page = context.newPage();
            page.onRequest(request -> check(request.url().startsWith(home), "asks somebody else", request.url()));
            page.onConsoleMessage(
                    message -> check(!Inspection.breaksPolicy(message.text()), "breaks the policy", message.text()));
            var seeds = List.of("/staff", "/staff/me/sessions", "/staff/nothing-here");
            Walk.from(page, home, seeds, link -> link.startsWith("/staff"), (path, status, html) -> {
                check(status == (path.endsWith("nothing-here") ? 404 : 200), "answers " + status, path);
                check(html.contains("<html lang=\"" + language), "speaks another language", path);
                inspected(page, html).forEach(fault -> faults.add(path + " " + fault));
            });
        }
        assertThat(faults).isEmpty();
    }

    private List<String> inspected(Page page, String html) throws Exception {
        return language.equals("hu") ? Inspection.of(page, html) : Inspection.ofWords(page, html);
    }

    @Test
    void let_everybody_in_who_may() throws Exception {
        try (var context = visitor()) {
            Page page = context.newPage();
            var response = page.navigate(home + "/staff/sign-in");
            assertThat(inspected(page, response.text())).isEmpty();
        }
    }

    /** Somebody of the demo's city who may do everything, so that every page is reached. */
    BrowserContext signedIn() {
        var colleague = invented.members().getFirst();
        var everything = new NewAccount(
                "Minta Mindenes",
                "minta" + COUNT.incrementAndGet() + EMAIL,
                Set.of(Role.values()),
                colleague.sites(),
                language);
        joining.add(colleague.organization(), everything, joining.kept(InventedStaff.PASSWORD), SECRET);
        var context = visitor();
        new Tour(context.newPage(), home)
                .signIn(everything.email(), InventedStaff.PASSWORD, Totp.codeAt(SECRET, clock.instant()));
        return context;
    }

    private BrowserContext visitor() {
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 800)
                        .setReducedMotion(ReducedMotion.REDUCE));
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
