package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

/** A supervisor on Monday morning, on a telephone and without script: who has how much, which is it, and as a table. */
@DemoHouse
class WorkloadTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static Chromium chromium;

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

    @Test
    void a_number_leads_to_its_list_which_is_narrowed_saved_and_taken_along() throws Exception {
        Screen supervisor = signedIn();
        supervisor.more();
        supervisor.follow(supervisor.say("workload.title"));
        supervisor.reads(supervisor.say("workload.all"));
        picture(supervisor.page(), "workload");
        int open = Integer.parseInt(supervisor.text("tbody tr:first-child a.num"));
        supervisor.page().locator("tbody tr:first-child a.num").first().click();
        assertThat(supervisor.page().locator("a.line")).hasCount(Math.min(open, 25));
        picture(supervisor.page(), "list");

        supervisor.page().locator("details.sift summary").click();
        picture(supervisor.page(), "filter");
        supervisor.choose("topic", "housing");
        supervisor.press(supervisor.say("web.show"));
        supervisor.page().locator("details.sift summary").click();
        supervisor.fill("name", "Lakhatás");
        supervisor.page().locator("input[name=shared]").press("Space");
        supervisor.page().locator("input[name=name]").press("Enter");
        supervisor.reads(supervisor.say("casework.done.filter-saved"));
        assertThat(supervisor.link("Lakhatás")).hasAttribute("aria-current", "page");
        picture(supervisor.page(), "narrowed");
        int lines = supervisor.page().locator("a.line").count();

        supervisor.page().locator("details.take summary").click();
        picture(supervisor.page(), "take");
        Download file = supervisor.page().waitForDownload(() -> supervisor.press(supervisor.say("table.format.XLSX")));
        try (var book = new XSSFWorkbook(Files.newInputStream(file.path()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(lines);
        }
        supervisor.follow(supervisor.say("casework.saved.manage"));
        picture(supervisor.page(), "filters");
        supervisor.press(supervisor.say("casework.saved.remove.it", "name", "Lakhatás"));
        supervisor.reads(supervisor.say("casework.done.filter-removed"));
        supervisor.open("/staff/cases/board");
        supervisor.reads(supervisor.say("workload.board.none"));
    }

    @Test
    void an_officer_sees_their_cases_by_what_is_next() {
        Screen officer = new Screen(phone(), DemoHouse.Outside.address(), messages, languages.house());
        String email = staff.members().getFirst().email();
        signIn(officer, email, staff.secret(email));
        officer.follow(officer.say("web.staff.nav.cases"));
        officer.follow(officer.say("workload.board"));
        officer.reads(officer.say("workload.column.OVERDUE"));
        picture(officer.page(), "board");
    }

    private com.microsoft.playwright.BrowserContext phone() {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("hu")
                        .setViewportSize(360, 740)
                        .setJavaScriptEnabled(false));
    }

    private Screen signedIn() {
        var colleague = staff.members().getFirst();
        var person = new NewAccount(
                "Minta Felettes", "felettes@teher.example.org", Set.of(Role.SUPERVISOR), colleague.sites(), "hu");
        joining.add(colleague.organization(), person, joining.kept(InventedStaff.PASSWORD), SECRET);
        var screen = new Screen(phone(), DemoHouse.Outside.address(), messages, languages.house());
        signIn(screen, person.email(), SECRET);
        return screen;
    }

    private void signIn(Screen screen, String email, byte[] secret) {
        screen.open("/staff/sign-in");
        screen.fill("email", email);
        screen.fill("password", InventedStaff.PASSWORD);
        screen.press(screen.say("access.continue"));
        screen.fill("code", Totp.codeAt(secret, clock.instant()));
        screen.page().locator("main form button").first().click();
        assertThat(screen.page().locator("details.me")).isVisible();
    }

    /** For whoever wants to see how it looks: at the width of a phone and of a desk. */
    private static void picture(Page page, String name) {
        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "workload", name + "-" + width + ".png"))
                    .setFullPage(true));
        }
    }
}
