package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Role;

/** What an officer has sent, and an NGO worker between two meetings, on a telephone, who answers. */
class InboxTest extends Journey {
    @Test
    void an_officer_finds_what_was_sent_and_a_partner_with_an_account_answers_it_in_three_presses() throws Exception {
        Screen officer = colleague(phone("hu", true), "Olga", Role.DESK_OFFICER);
        String service = findsWhatWasSent(officer);

        Screen editor = colleague(phone("hu", true), "Edit", Role.EDITOR);
        editor.open(service);
        editor.follow(editor.say("referral.desk.title"));
        Account expert = staff.members().stream()
                .filter(each -> each.roles().contains(Role.EXPERT))
                .findFirst()
                .orElseThrow();
        editor.choose("desk", expert.organization().toString());
        editor.press(editor.say("referral.desk.set"));
        editor.reads(editor.say("referral.done.desk"));
        inspected(editor, "desk");

        Screen worker = phone("hu", true);
        colleague(worker, expert.organization(), expert.sites(), "Segito", Role.DESK_OFFICER);
        picture(worker.page(), "begin");
        worker.page().locator("main .note a[href^='/staff/inbox']").click();
        inspected(worker, "inbox");
        worker.page().locator("main a.line").first().click();
        inspected(worker, "asked");
        worker.press(worker.say("referral.accept"));
        worker.reads(worker.say("referral.done.accepted"));
        worker.reads(worker.say("referral.inbox.handler.you"));
        inspected(worker, "accepted");

        worker.check("report", "WAITING");
        worker.press(worker.say("referral.report.send"));
        worker.reads(worker.say("referral.done.reported"));
        choosesAFileAndPressesAnotherButton(worker);
        worker.fill("text", "Mikor tudna jönni?");
        worker.press(worker.say("referral.talk.send"));
        worker.reads("Mikor tudna jönni?");
        officer.open("/staff/referrals?view=ours&state=ON_HOLD");
        officer.page().locator("main a.line").first().click();
        officer.reads("Mikor tudna jönni?");
        officer.reads(officer.say("referral.waiting.said"));
        picture(officer.page(), "case");
    }

    /** The browser sends its name alone, which must not be lost in silence. */
    private void choosesAFileAndPressesAnotherButton(Screen worker) throws Exception {
        var photo = org.kapocs.desk.document.Files.jpeg(3);
        worker.page().locator("#file").setInputFiles(new FilePayload("level.jpg", "image/jpeg", photo));
        worker.press(worker.say("referral.inbox.give.button"));
        worker.reads(worker.say("referral.talk.unsent"));
        worker.reads("level.jpg");
        inspected(worker, "unsent");
        worker.page().setViewportSize(1280, 800);
        picture(worker.page(), "unsent-wide");
        worker.page().setViewportSize(360, 800);
    }

    /** Returns the address of a service that has not answered yet. */
    private String findsWhatWasSent(Screen officer) throws Exception {
        officer.more();
        officer.follow(officer.say("referral.list.title"));
        officer.follow(officer.say("referral.list.OURS"));
        officer.page().locator("details.sift summary").click();
        officer.choose("state", "REQUESTED");
        officer.press(officer.say("web.show"));
        inspected(officer, "list");
        int lines = officer.page().locator("main a.line").count();
        assertThat(lines).isPositive();
        officer.page().locator("details.take summary").click();
        Download file = officer.page().waitForDownload(() -> officer.press(officer.say("table.format.XLSX")));
        try (var book = new XSSFWorkbook(Files.newInputStream(file.path()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isGreaterThanOrEqualTo(lines);
        }
        return officer.page()
                .locator("main td a[href^='/staff/directory/']")
                .first()
                .getAttribute("href");
    }
}
