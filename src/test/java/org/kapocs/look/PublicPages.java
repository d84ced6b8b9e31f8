package org.kapocs.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kapocs.testing.Chromium;
import org.kapocs.testing.DemoHouse;

/** Every page that everybody can reach, in one language: each language is a class, so that they are walked side by side. */
@DemoHouse
abstract class PublicPages {
    /** The one script that an information page may bring: its button appears where the device itself has a voice. */
    /** What a page does without as well: reading aloud, and the list of the files that are about to be sent. */
    private static final Pattern ON_TOP =
            Pattern.compile("<script defer src=\"/static/(read|enclose)-[0-9a-f]+[.]js\"></script>");

    private final Chromium chromium = Chromium.open();

    private final String language;
    private final String home = DemoHouse.Outside.address();
    private final Wire wire = new Wire(home);
    private final List<String> faults = new ArrayList<>();

    PublicPages(String language) {
        this.language = language;
    }

    @Test
    void can_be_read_by_everybody_and_lead_somewhere() throws Exception {
        String missing = "/" + language + "/nothing-here";
        Set<String> linked = new TreeSet<>();
        try (var context = phone()) {
            Page page = watched(context);
            var seeds = List.of("/" + language, missing);
            Walk.from(page, home, seeds, link -> link.startsWith("/" + language), (path, status, html) -> {
                check(status == (path.equals(missing) ? 404 : 200), "answers " + status, path);
                inspect(page, path, html);
                add(path, wire.weigh(path));
                if (status == 200) {
                    linked.addAll(Walk.links(page, home));
                }
            });
        }
        for (String link : linked) {
            check(wire.get(link).statusCode() < 400, "a link leads nowhere", link);
        }
        System.out.println("Page weights on the wire: " + Wire.WEIGHTS);
        assertThat(faults).isEmpty();
    }

    @Test
    void that_answer_what_somebody_wrote_can_be_read_by_everybody() throws Exception {
        try (var context = phone()) {
            Page page = watched(context);
            new Tour(page, home).ask(language, (path, status, html) -> {
                check(status == (path.contains("/ask") ? 400 : 200), "answers " + status, path);
                inspect(page, path, html);
            });
        }
        assertThat(faults).isEmpty();
    }

    private BrowserContext phone() {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setReducedMotion(ReducedMotion.REDUCE));
    }

    private Page watched(BrowserContext context) {
        Page page = context.newPage();
        page.onRequest(request -> check(request.url().startsWith(home), "asks somebody else", request.url()));
        page.onConsoleMessage(
                message -> check(!Inspection.breaksPolicy(message.text()), "breaks its own policy", message.text()));
        return page;
    }

    private void inspect(Page page, String path, String html) throws Exception {
        check(!ON_TOP.matcher(html).replaceAll("").contains("<script"), "has a script", path);
        add(path, Inspection.of(page, html));
        add(path, Inspection.touch(page));
    }

    private void add(String path, List<String> found) {
        found.forEach(fault -> faults.add(path + " " + fault));
    }

    private void check(boolean well, String fault, String where) {
        if (!well) {
            faults.add(where + " " + fault);
        }
    }
}
