package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.file.Files;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;

/** A supervisor on Monday morning, on a telephone and without script: who has how much, which is it, and as a table. */
class WorkloadTest extends Journey {
    @Test
    void a_number_leads_to_its_list_which_is_narrowed_saved_and_taken_along() throws Exception {
        Screen supervisor = colleague(phone("hu"), "Felettes", Role.SUPERVISOR);
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
        supervisor.reads(supervisor.say("filter.done.saved"));
        assertThat(supervisor.link("Lakhatás")).hasAttribute("aria-current", "page");
        picture(supervisor.page(), "narrowed");
        int lines = supervisor.page().locator("a.line").count();

        supervisor.page().locator("details.take summary").click();
        picture(supervisor.page(), "take");
        Download file = supervisor.page().waitForDownload(() -> supervisor.press(supervisor.say("table.format.XLSX")));
        try (var book = new XSSFWorkbook(Files.newInputStream(file.path()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(lines);
        }
        supervisor.follow(supervisor.say("filter.manage"));
        picture(supervisor.page(), "filters");
        supervisor.press(supervisor.say("filter.remove.it", "name", "Lakhatás"));
        supervisor.reads(supervisor.say("filter.done.removed"));
        supervisor.open("/staff/cases/board");
        supervisor.reads(supervisor.say("workload.board.none"));
    }

    @Test
    void a_supervisor_sees_how_soon_services_answer() {
        Screen supervisor = colleague(phone("hu"), "Vezeto", Role.SUPERVISOR);
        supervisor.open("/staff/workload");
        supervisor.follow(supervisor.say("referral.times.title"));
        supervisor.reads(supervisor.say("referral.times.lead", "fewest", 5));
        picture(supervisor.page(), "times");
        supervisor.follow(supervisor.say("workload.title"));
        supervisor.reads(supervisor.say("workload.all"));
    }

    @Test
    void an_officer_sees_their_cases_by_what_is_next() {
        Screen officer = phone("hu");
        String email = staff.members().getFirst().email();
        signIn(officer, email, staff.secret(email));
        officer.follow(officer.say("web.staff.nav.cases"));
        officer.follow(officer.say("workload.board"));
        officer.reads(officer.say("workload.column.OVERDUE"));
        picture(officer.page(), "board");
    }
}
