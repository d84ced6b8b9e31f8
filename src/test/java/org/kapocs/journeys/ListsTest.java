package org.kapocs.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.file.Files;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Role;

/** Whoever looks for one of many finds it, narrows the list, keeps that, and takes along what may be taken. */
class ListsTest extends Journey {
    @Test
    void the_directory_is_looked_through_narrowed_saved_and_taken_along() throws Exception {
        Screen officer = colleague(phone("hu", true), "Olga", Role.DESK_OFFICER);
        officer.open("/staff/directory");
        inspected(officer, "directory");
        officer.page().locator("details.sift summary").click();
        officer.choose("speaks", "uk");
        officer.press(officer.say("web.show"));
        officer.page().locator("details.sift summary").click();
        officer.page().locator("input[name=name]").fill("Ukranul");
        officer.page().locator("input[name=name]").press("Enter");
        officer.reads(officer.say("filter.done.saved"));
        int lines = officer.page().locator("a.line").count();
        assertThat(lines).isPositive();
        inspected(officer, "narrowed");
        officer.page().locator("details.take summary").click();
        Download file = officer.page().waitForDownload(() -> officer.press(officer.say("table.format.XLSX")));
        try (var book = new XSSFWorkbook(Files.newInputStream(file.path()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isGreaterThanOrEqualTo(lines);
        }
    }

    @Test
    void pairs_and_requests_of_authorities_are_narrowed_and_are_no_file() throws Exception {
        Screen supervisor = colleague(phone("hu", true), "Felettes", Role.SUPERVISOR);
        for (String list : new String[] {"duplicates", "disclosures?view=all"}) {
            supervisor.open("/staff/" + list);
            inspected(supervisor, list.split("\\?")[0]);
            assertThat(supervisor.page().locator("details.take").count()).isZero();
            looksFor(supervisor, "nincs ilyen sehol");
            assertThat(supervisor.page().locator("a.line").count()).isZero();
            supervisor.reads(supervisor.say("filter.found.all"));
        }
        picture(supervisor.page(), "nothing");
    }

    @Test
    void a_worker_of_a_partner_finds_one_of_those_that_were_sent_to_them() throws Exception {
        Account expert = staff.members().stream()
                .filter(each -> each.roles().contains(Role.EXPERT))
                .findFirst()
                .orElseThrow();
        Screen worker = phone("hu", true);
        colleague(worker, expert.organization(), expert.sites(), "Segito", Role.DESK_OFFICER);
        worker.open("/staff/inbox?view=ALL");
        inspected(worker, "inbox");
        looksFor(worker, "nincs ilyen sehol");
        worker.reads(worker.say("referral.inbox.none.narrowed"));
        inspected(worker, "inbox-nothing");
    }

    @Test
    void who_answers_for_the_house_looks_through_its_registers_and_takes_one_along() throws Exception {
        Screen supervisor = colleague(phone("hu", true), "Vezeto", Role.SUPERVISOR, Role.ADMINISTRATOR);
        for (String list : new String[] {
            "rights/requests?view=all", "transfers?view=OVER", "audit", "seals/glasses", "takeovers", "webhooks/log"
        }) {
            supervisor.open("/staff/" + list);
            inspected(supervisor, list.split("\\?")[0].replace('/', '-'));
            looksFor(supervisor, "nincs ilyen sehol");
            assertThat(supervisor
                            .page()
                            .locator("table.lines tbody tr, ul.list a.line")
                            .count())
                    .as(list)
                    .isZero();
        }
        supervisor.open("/staff/audit");
        supervisor.page().locator("details.sift summary").click();
        supervisor.choose("deed", "CHANGED");
        supervisor.press(supervisor.say("web.show"));
        int lines = supervisor.page().locator("table.lines tbody tr").count();
        assertThat(lines).isPositive();
        inspected(supervisor, "audit-narrowed");
        supervisor.page().locator("details.take summary").click();
        Download file = supervisor.page().waitForDownload(() -> supervisor.press(supervisor.say("table.format.XLSX")));
        try (var book = new XSSFWorkbook(Files.newInputStream(file.path()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isGreaterThanOrEqualTo(lines);
        }
    }

    /** In the list, and not in the whole house. */
    static void looksFor(Screen screen, String words) {
        screen.page().locator("form.filter [name=q]").fill(words);
        screen.page().locator("form.filter [name=q]").press("Enter");
    }
}
