package org.kapocs.desk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.need.Urgency;
import org.kapocs.look.Inspection;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.Chromium;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages that stand behind a form, where no walk along links comes. */
@HouseTest
class ContactInspectionTest {
    private final List<String> faults = new ArrayList<>();
    private final AtomicReference<Response> shown = new AtomicReference<>();

    @LocalServerPort
    int port;

    @Autowired
    Contacts contacts;

    @Autowired
    Organizations organizations;

    @Autowired
    Staff staff;

    @Test
    void what_a_newcomer_sees_is_accessible_in_both_directions() throws Exception {
        try (var chromium = Chromium.open()) {
            for (String language : List.of("hu", "ar")) {
                try (var context = chromium.browser().newContext()) {
                    asks(page(context), "http://localhost:" + port + "/" + language);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private void asks(Page page, String home) throws Exception {
        page.navigate(home + "/ask?topic=safety.violence");
        page.evalOnSelector("main form", "form => form.noValidate = true");
        page.check("input[value=EMAIL]");
        page.click("main form button");
        inspect(page);
        page.fill("#message", "x".repeat(300));
        page.fill("#value", "minta@example.org");
        page.click("main form button");
        inspect(page);
        page.click("main .acts a");
        inspect(page);
        page.navigate(home + "/my?code=0000-0000");
        page.fill("#pin", "123456");
        page.click("main form button");
        inspect(page);
    }

    @Test
    void what_staff_see_is_accessible() throws Exception {
        var anna = staff.inCity(Role.DESK_OFFICER);
        var reach = new Reach(Reach.Kind.EMAIL, "minta@example.org", "csak este");
        var asked = new NewContact("housing.rent", Urgency.DANGER, "ar", "ku", 8, null, reach, "سؤال");
        Receipt receipt = contacts.ask(asked, Asked.key());
        String home = "http://localhost:" + port;
        try (var chromium = Chromium.open();
                var context = chromium.browser().newContext()) {
            String[] cookie = staff.signIn(home, anna).split("=", 2);
            context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(home)));
            works(page(context), page(context), home + "/staff", "/contacts/" + receipt.contact());
        }
        assertThat(faults).isEmpty();
    }

    private void works(Page page, Page second, String home, String contact) throws Exception {
        page.navigate(home);
        inspect(page);
        page.navigate(home + "?view=MINE");
        inspect(page);
        second.navigate(home + contact);
        page.navigate(home + contact);
        inspect(page);
        reply(page);
        inspect(page);
        reply(second);
        inspect(second);
        second.click("details:has(form[action$=pin]) summary");
        second.click("form[action$=pin] button");
        inspect(second);
    }

    private void reply(Page page) throws Exception {
        page.fill("#text", "Jó napot! Hozza be a szerződést.");
        page.selectOption("#language", "hu");
        page.check("[name=reads][value=UNTRANSLATED]");
        // Before it is sent the page asks whether the words are of that language: the press alone is no navigation.
        page.waitForResponse(
                answer -> answer.request().isNavigationRequest() && answer.status() != 303,
                () -> page.click("form[action$=replies] button"));
        page.waitForLoadState();
    }

    private Page page(BrowserContext context) {
        Page page = context.newPage();
        page.onResponse(response -> {
            if (response.request().isNavigationRequest()) {
                shown.set(response);
            }
        });
        return page;
    }

    private void inspect(Page page) throws Exception {
        Response response = shown.get();
        Inspection.of(page, response.text()).forEach(fault -> faults.add(page.url() + ": " + fault));
    }
}
