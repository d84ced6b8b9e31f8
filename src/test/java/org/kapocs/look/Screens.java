package org.kapocs.look;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kapocs.demo.InventedStaff;
import org.kapocs.testing.Chromium;

/** Not a test but a camera: {@code bin/screens} points it at a running demo. */
class Screens {
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final List<String> STAFF = List.of("petra@example.org", "tamas@example.org", "panna@example.org");

    private final String home = System.getProperty("screens.url");
    private final Album album = new Album(Path.of(System.getProperty("screens.folder")));

    Screens() throws Exception {}

    @Test
    void of_every_page() throws Exception {
        try (var chromium = Chromium.open()) {
            for (String language : List.of("hu", "en", "ar")) {
                try (var context = visitor(chromium, language)) {
                    Page page = context.newPage();
                    var seeds = List.of("/" + language, "/" + language + "/nothing-here");
                    walk(page, "", seeds, link -> link.startsWith("/" + language));
                    new Tour(page, home).ask(language, (path, status, html) -> album.take(page, path + "-" + status));
                }
                say(language);
            }
            for (String language : List.of("hu", "en")) {
                for (String email : STAFF) {
                    staff(chromium, language, email);
                }
            }
            partner(chromium);
        }
        album.close();
        say("all");
    }

    /** So that who waits knows that it goes on, and who counts the files afterwards that none is missing. */
    private void say(String whose) {
        System.out.println(whose + ": " + album.pictures() + " pictures so far");
    }

    private void walk(Page page, String whose, List<String> seeds, Predicate<String> inside) throws Exception {
        Walk.from(page, home, seeds, inside, (path, status, html) -> album.take(page, whose + path));
    }

    private void staff(Chromium chromium, String language, String email) throws Exception {
        try (var context = visitor(chromium, language)) {
            Page page = context.newPage();
            page.navigate(home + "/staff/demo");
            String line = page.locator("tr", new Page.LocatorOptions().setHasText(email))
                    .innerText();
            String code = CODE.matcher(line).results().findFirst().orElseThrow().group();
            new Tour(page, home).signIn(email, InventedStaff.PASSWORD, code);
            page.navigate(home + "/staff/me/sessions");
            page.selectOption("#language", language);
            page.locator("form[action$=language] button").click();
            String whose = language + "-" + email.replaceAll("@.*", "");
            walk(page, whose, List.of("/staff", "/staff/me/sessions"), link -> link.startsWith("/staff"));
            say(whose);
        }
    }

    /** Takes the newest letter's link, if it was not opened yet. */
    private void partner(Chromium chromium) {
        try (var context = visitor(chromium, "hu")) {
            Page page = context.newPage();
            page.navigate(home + "/demo/mailbox");
            album.take(page, "mailbox");
            Walk.links(page, home).stream()
                    .filter(link -> link.contains("/referral/"))
                    .findFirst()
                    .ifPresent(link -> {
                        page.navigate(home + link);
                        album.take(page, "partner-door");
                        page.locator("main form button").first().click();
                        page.waitForLoadState();
                        album.take(page, "partner");
                    });
        }
    }

    private BrowserContext visitor(Chromium chromium, String language) {
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 800)
                        .setReducedMotion(ReducedMotion.REDUCE));
        context.addCookies(List.of(new Cookie("kapocs-language", language).setUrl(home)));
        return context;
    }
}
