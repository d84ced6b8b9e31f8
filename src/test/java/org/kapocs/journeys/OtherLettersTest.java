package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.document.Files;
import org.kapocs.shared.access.Role;

/** An officer writes Hungarian and says that it is Arabic: they are asked, and can mend it afterwards. */
class OtherLettersTest extends Journey {
    private static final String HUNGARIAN = "Jöjjön be kedden, és hozza magával ezt az űrlapot";

    @Test
    void hungarian_that_is_called_arabic_is_asked_about_with_its_file_still_there_and_is_corrected_later()
            throws Exception {
        Screen officer = colleague("Betu", Role.DESK_OFFICER);
        Slip slip = opensACaseOf(officer, "Minta Najwa");
        officer.follow(officer.say("casework.reply"));
        asked(officer);
        officer.press(officer.say("web.unlike.send.sure", "language", "arab"));
        officer.reads(officer.say("contact.done.replied"));
        Screen mother = ownFile("ar", slip);
        assertThat(mother.page().locator(".talk p[lang=ar]").last()).hasText(HUNGARIAN);
        assertThat(mother.page().locator(".enclosed a")).hasCount(1);

        Page page = officer.page();
        page.locator("summary", new Page.LocatorOptions().setHasText(officer.say("contact.staff.written")))
                .click();
        page.locator("form[action$='/language'] select").selectOption("hu");
        inspected(officer, "correcting");
        page.locator("form[action$='/language'] button").click();
        officer.reads(officer.say("contact.done.written"));
        officer.reads(officer.say("contact.staff.untold", "language", "arab"));
        mother.open("/ar/my/file");
        assertThat(mother.page().locator(".talk p[lang=hu]").last()).hasText(HUNGARIAN);
        mother.reads(mother.say("contact.file.in", "language", "الهنغارية"));
        inspected(mother, "read");
    }

    @Test
    void it_goes_out_as_hungarian_by_one_press() throws Exception {
        Screen officer = colleague("Iras", Role.DESK_OFFICER);
        Slip slip = opensACaseOf(officer, "Minta Huda");
        officer.follow(officer.say("casework.reply"));
        asked(officer);
        officer.press(officer.say("web.unlike.send.instead", "language", "magyar"));
        officer.reads(officer.say("contact.done.replied"));
        Screen mother = ownFile("ar", slip);
        assertThat(mother.page().locator(".talk p[lang=hu]").last()).hasText(HUNGARIAN);
        assertThat(mother.page().locator(".enclosed a")).hasCount(1);
    }

    private void asked(Screen officer) throws Exception {
        Page page = officer.page();
        officer.fill("text", HUNGARIAN);
        page.check("[name=reads][value=THEIRS]");
        page.setInputFiles("#file", new FilePayload("urlap.pdf", "application/pdf", Files.pdf(1)));
        officer.press(officer.say("contact.staff.reply.send"));
        assertThat(page.locator("#unlike")).isFocused();
        officer.reads(officer.say("web.unlike", "language", "arab"));
        Assertions.assertEquals(1, page.locator("#file").evaluate("input => input.files.length"));
        assertThat(page.locator("#text")).hasValue(HUNGARIAN);
        picture(page, "asked");
    }
}
