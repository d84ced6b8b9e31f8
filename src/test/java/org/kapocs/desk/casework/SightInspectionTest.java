package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.look.Inspection;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.testing.Chromium;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tells who saw a case can be read by everybody who may, on a telephone too. */
@HouseTest
class SightInspectionTest {
    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    TestClock clock;

    private final AtomicReference<Response> shown = new AtomicReference<>();

    @Test
    void what_was_found_is_accessible_and_fits_a_telephone() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        staff.in(officer.organization(), Role.EXPERT, Role.SUPERVISOR);
        Who.Staff supervisor = staff.in(officer.organization(), Role.SUPERVISOR);
        UUID id = Standing.as(officer, () -> cases.open(officer, Invented.wish("Mina", null), Invented.key()));
        Case file = Standing.as(officer, () -> cases.get(officer, id, Purpose.CASEWORK));
        var newcomer = new Who.CodeHolder(file.contact());
        Standing.as(newcomer, () -> contacts.get(newcomer, file.contact(), Purpose.OWN_FILE));
        String home = "http://localhost:" + port;
        try (var chromium = Chromium.open();
                var context = chromium.browser().newContext()) {
            String[] session = staff.signIn(home, supervisor).split("=", 2);
            context.addCookies(List.of(new Cookie(session[0], session[1]).setUrl(home)));
            for (int width : new int[] {360, 1280}) {
                Page page = context.newPage();
                page.onResponse(response -> {
                    if (response.request().isNavigationRequest()) {
                        shown.set(response);
                    }
                });
                page.setViewportSize(width, 800);
                page.navigate(home + "/staff/audit");
                page.click("a[href='/staff/audit/case']");
                page.evalOnSelector("main form", "form => form.noValidate = true");
                page.click("main form button");
                inspect(page);
                asks(page, file.number());
                inspect(page);
                assertThat(page.content()).contains(officer.name(), file.number());
            }
        }
    }

    private void asks(Page page, String number) {
        LocalDate today = LocalDate.now(clock);
        page.fill("#number", number);
        page.fill("#from", today.minusDays(30).toString());
        page.fill("#to", today.toString());
        page.check("[name=why][value=TRAIL_ASKED]");
        page.click("main form button");
    }

    private void inspect(Page page) throws Exception {
        assertThat(Inspection.of(page, shown.get().text())).isEmpty();
    }
}
