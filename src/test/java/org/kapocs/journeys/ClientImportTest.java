package org.kapocs.journeys;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.takeover.InTime;
import org.kapocs.desk.takeover.OldList;
import org.kapocs.shared.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An office brings the list in which it has kept its clients for years, sees what would become of it, and takes it over. */
class ClientImportTest extends Journey {
    @Autowired
    ApplicationContext house;

    @Test
    void a_list_of_years_is_understood_tried_taken_over_and_taken_back() throws Exception {
        Screen supervisor = colleague("Atvevo", Role.SUPERVISOR);
        supervisor.open("/staff");
        supervisor.open("/staff/takeovers");
        inspected(supervisor, "takeovers");
        send(supervisor, "regi-lista.xlsx", OldList.xlsx(rows()));
        understands(supervisor);
        UUID list = tries(supervisor);
        downloads(supervisor);
        takes(supervisor, list);
        takesBack(supervisor, list);
    }

    /** Forty who can be taken, one whose day of birth is none, and one who speaks what nobody knows. */
    private static List<List<String>> rows() {
        var rows = new ArrayList<>(OldList.rows(41, 40, "Minta Atvevo"));
        var born = new ArrayList<>(rows.get(3));
        born.set(3, "tavaly nyáron");
        rows.set(3, born);
        var speaks = new ArrayList<>(rows.get(5));
        speaks.set(5, "klingon");
        rows.set(5, speaks);
        return rows;
    }

    private static void send(Screen screen, String name, byte[] file) {
        screen.page().setInputFiles("#file", new FilePayload(name, "application/octet-stream", file));
        screen.press(screen.say("takeover.send"));
        screen.reads(screen.say("takeover.reading.title"));
    }

    private void understands(Screen screen) throws Exception {
        screen.reads("regi-lista.xlsx");
        Assertions.assertThat(screen.page().locator("select[name=column-3]").inputValue())
                .isEqualTo("BIRTH");
        Assertions.assertThat(screen.page().locator("select[name=column-4]").inputValue())
                .as("nationality has no place")
                .isEmpty();
        inspected(screen, "reading");
        screen.fill("name", "A régi lista");
        screen.press(screen.say("takeover.try"));
        screen.reads("klingon");
        inspected(screen, "values");
        screen.choose("means-0", "tr");
        screen.press(screen.say("takeover.try"));
    }

    private UUID tries(Screen screen) throws Exception {
        String address = screen.page().url();
        UUID list = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        screen.reads(screen.say("takeover.leave"));
        inspected(screen, "checking");
        InTime.goOn(house, list);
        screen.open("/staff/takeovers/" + list);
        screen.reads(screen.say("takeover.tried"));
        screen.reads(screen.say("takeover.fault.birth"));
        screen.reads("tavaly nyáron");
        inspected(screen, "checked");
        return list;
    }

    private static void downloads(Screen screen) throws IOException {
        screen.page().locator("details.take summary").click();
        Download file = screen.page().waitForDownload(() -> screen.press("CSV"));
        try (var stream = file.createReadStream()) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            Assertions.assertThat(text).contains("Azonosító", "tavaly nyáron", screen.say("takeover.fault.birth"));
        }
    }

    private void takes(Screen screen, UUID list) throws Exception {
        screen.open("/staff/takeovers/" + list);
        screen.check("basis", "PUBLIC_TASK");
        screen.press(screen.say("takeover.take", "count", 39));
        screen.reads(screen.say("takeover.leave"));
        screen.press(screen.say("takeover.pause"));
        screen.reads(screen.say("takeover.paused"));
        inspected(screen, "paused");
        screen.press(screen.say("takeover.resume"));
        InTime.goOn(house, list);
        screen.open("/staff/takeovers/" + list + "?kind=TAKEN");
        inspected(screen, "done");
        Page page = screen.page();
        page.locator("table.lines a.line").first().click();
        screen.reads(screen.say("casework.did.TAKEN_OVER"));
        inspected(screen, "case");
    }

    private void takesBack(Screen screen, UUID list) throws Exception {
        screen.open("/staff/takeovers/" + list);
        screen.page().locator("details.confirm summary").first().click();
        screen.press(screen.say("takeover.back.do", "count", 39));
        InTime.goOn(house, list);
        screen.open("/staff/takeovers/" + list);
        screen.reads(screen.say("takeover.state.TAKEN_BACK"));
        inspected(screen, "back");
    }
}
