package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.rights.InTime;
import org.kapocs.look.Inspection;
import org.kapocs.shared.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A newcomer takes along what is kept of them, has their name put right, and goes. What stays says when, and not who. */
class RightsTest extends Journey {
    @Autowired
    ApplicationContext house;

    @Test
    void somebody_takes_their_data_along_has_it_corrected_and_has_it_erased() {
        Screen officer = colleague("Jog", Role.DESK_OFFICER);
        Slip slip = opensACase(officer);
        // Otherwise as without JavaScript; what inspects the page needs it.
        Screen phone = phone("ar", true);
        phone.open("/ar/my");
        phone.fill("code", slip.code());
        phone.fill("pin", slip.pin());
        phone.page().locator("main form button").first().click();
        takesAlong(phone);
        asksForCorrection(phone);
        corrects(officer);
        phone.open("/ar/my/rights");
        phone.reads(phone.say("rights.state.DONE"));
        closes(officer);
        asksForErasure(phone);

        Screen supervisor = colleague("Vezet", Role.SUPERVISOR);
        String erasure = proposes(supervisor);
        Screen guardian = colleague("Adatved", Role.DATA_PROTECTION_OFFICER);
        approves(guardian, erasure);

        InTime.erase(house, UUID.fromString(erasure.substring(erasure.lastIndexOf('/') + 1)));
        isGone(phone, slip, officer);
        guardian.open(erasure);
        guardian.reads(guardian.say("rights.stage.DONE"));
        guardian.readsNot("Minta Rasim");
        Download letter = guardian.page().waitForDownload(() -> guardian.follow("العربية"));
        Assertions.assertThat(letter.suggestedFilename()).matches("T-\\d+-erasure-ar\\.pdf");
        picture(guardian.page(), "proof");
    }

    /** At the width that they have in front of them, and at that of a telephone. */
    private static void isSound(Screen screen) {
        var before = screen.page().viewportSize();
        screen.page().setViewportSize(360, 740);
        try {
            String html =
                    screen.page().context().request().get(screen.page().url()).text();
            Assertions.assertThat(Inspection.of(screen.page(), html)).isEmpty();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        } finally {
            screen.page().setViewportSize(before.width, before.height);
        }
    }

    private Slip opensACase(Screen officer) {
        Slip slip = opensACaseOf(officer, "Minta Rasimm");
        officer.reads(officer.say("rights.none"));
        return slip;
    }

    private void takesAlong(Screen phone) {
        phone.follow(phone.say("rights.own.link"));
        phone.reads(phone.say("rights.own.erase.stays"));
        isSound(phone);
        picture(phone.page(), "own");
        Download copy = phone.page().waitForDownload(() -> phone.press(phone.say("rights.own.copy.take")));
        Map<String, String> files = unpacked(copy);
        Assertions.assertThat(files)
                .containsKeys("read-me.ar.html", "read-me.hu.html", "data.json", "data.schema.json");
        Assertions.assertThat(files.get("read-me.ar.html"))
                .contains("dir=\"rtl\"", phone.say("privacy.withheld.AT_DESK"));
        // A code can be in somebody else's hands: who they are is given at the desk.
        Assertions.assertThat(files.values()).noneMatch(file -> file.contains("Minta Rasimm"));
    }

    private static Map<String, String> unpacked(Download download) {
        var files = new HashMap<String, String>();
        try (var stream = download.createReadStream();
                var zip = new ZipInputStream(new ByteArrayInputStream(stream.readAllBytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    private void asksForCorrection(Screen phone) {
        phone.choose("detail", "NAME");
        phone.fill("words", "اسمي راسم بحرف واحد");
        phone.press(phone.say("rights.own.correct.ask"));
        phone.reads(phone.say("rights.own.asked"));
        picture(phone.page(), "own-asked");
    }

    private void corrects(Screen officer) {
        officer.page().reload();
        picture(officer.page(), "case");
        officer.page().locator("#rights").getByRole(AriaRole.LINK).last().click();
        officer.reads("اسمي راسم بحرف واحد");
        officer.press(officer.say("rights.correct"));
        officer.reads(officer.say("rights.error.unchanged"));
        picture(officer.page(), "request");
        officer.follow(officer.say("rights.correct.form"));
        officer.fill("given-0", "Minta Rasim");
        officer.press(officer.say("web.staff.save"));
        officer.page().locator("#rights").getByRole(AriaRole.LINK).last().click();
        officer.press(officer.say("rights.correct"));
        officer.reads(officer.say("rights.done.corrected"));
        officer.reads("Minta Rasimm");
        officer.follow(officer.say("rights.title"));
        isSound(officer);
        picture(officer.page(), "rights");
        officer.follow(officer.say("rights.copy.begin"));
        isSound(officer);
        picture(officer.page(), "copy");
    }

    private void closes(Screen officer) {
        String address = officer.page().url().replaceFirst("/rights/copy.*", "");
        officer.open(address + "/closing");
        officer.page().locator("select[name^='need-']").first().selectOption(new SelectOption().setIndex(1));
        officer.check("reason", "FINISHED");
        officer.page().locator("main form[action$='/closing'] button").click();
        officer.page().waitForURL(url -> !url.endsWith("/closing"));
    }

    /** Without the tick nothing is asked. */
    private void asksForErasure(Screen phone) {
        phone.open("/ar/my/rights#erase");
        phone.page().locator("#sure").check();
        phone.press(phone.say("rights.own.erase.ask"));
        phone.reads(phone.say("rights.own.asked"));
    }

    private String proposes(Screen supervisor) {
        supervisor.open("/staff/rights");
        isSound(supervisor);
        picture(supervisor.page(), "desk");
        supervisor.follow(supervisor.say("rights.kind.ERASURE"));
        supervisor.press(supervisor.say("rights.erase.propose"));
        supervisor.reads(supervisor.say("rights.done.proposed"));
        supervisor.open("/staff/rights");
        supervisor.page().locator("a[href*='/erasures/']").first().click();
        supervisor.reads(supervisor.say("rights.erasure.another"));
        return supervisor.page().url().replaceFirst("^https?://[^/]+", "");
    }

    private void approves(Screen guardian, String erasure) {
        guardian.open(erasure);
        isSound(guardian);
        picture(guardian.page(), "erasure");
        guardian.press(guardian.say("rights.erasure.approve"));
        guardian.reads(guardian.say("rights.done.approved"));
    }

    private void isGone(Screen phone, Slip slip, Screen officer) {
        phone.open("/ar/my/file");
        Screen again = ownFile("ar", slip);
        again.reads(again.say("contact.my.wrong"));
        officer.open("/staff/cases?q=Rasim");
        officer.readsNot("Minta Rasim");
        assertThat(officer.page().locator("main")).isVisible();
    }
}
