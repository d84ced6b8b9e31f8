package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.document.Files;
import org.kapocs.shared.access.Role;

/** An officer with ten minutes and a queue, at a desk and with a telephone in hand. */
class DeskOfficerTest extends Journey {
    @Test
    void the_head_of_a_case_fits_a_telephone_and_hides_nothing_at_a_desk() throws Exception {
        Screen officer = colleague("Fejlec", Role.DESK_OFFICER);
        opensACaseOf(officer, "أمينة من ميدان العتبة الخضراء");
        String file = officer.page().url();
        officer.open(file);
        Locator facts = officer.page().locator(".six dl");
        assertThat(facts).isVisible();
        assertThat(officer.link(officer.say("casework.close"))).isVisible();
        inspected(officer, "head");

        officer.page().setViewportSize(360, 740);
        officer.open(file);
        assertThat(facts).not().isVisible();
        assertThat(officer.link(officer.say("casework.reply"))).isInViewport();
        assertThat(officer.page().locator(".acts > .rest > summary")).isInViewport();
        officer.page().locator(".six summary").click();
        assertThat(facts).isVisible();
        officer.page().locator(".acts > .rest > summary").click();
        picture(officer.page(), "head-open");
        officer.follow(officer.say("casework.close"));
        officer.reads(officer.say("casework.close"));
    }

    @Test
    void a_photo_of_the_newcomer_becomes_a_document_and_a_form_goes_back_with_the_reply() throws Exception {
        Screen officer = colleague("Iktato", Role.DESK_OFFICER);
        Slip slip = opensACaseOf(officer, "Minta Jasmin");
        String file = officer.page().url();
        Screen newcomer = ownFile("ar", slip);
        newcomer.page().setInputFiles("[name=file]", new FilePayload("x.jpg", "image/jpeg", Files.photo(6)));
        newcomer.page().locator("form[action$='/my/file'] > button").click();

        officer.open(file);
        officer.follow(officer.say("casework.reply"));
        officer.fill("text", "أرسل لك الاستمارة");
        officer.page()
                .locator("summary", new Page.LocatorOptions().setHasText(officer.say("document.keep")))
                .click();
        inspected(officer, "conversation");
        officer.press(officer.say("document.kind.LETTER"));
        assertThat(officer.link(officer.say("document.keep.kept"))).isInViewport();
        picture(officer.page(), "kept");
        officer.page().check("[name=reads][value=THEIRS]");
        officer.page().setInputFiles("[name=file]", new FilePayload("urlap.pdf", "application/pdf", Files.pdf(1)));
        officer.press(officer.say("contact.staff.reply.send"));
        officer.reads(officer.say("contact.done.replied"));
        officer.follow(officer.say("document.keep.kept"));
        officer.reads(officer.say("document.kind.LETTER"));

        newcomer.open("/ar/my/file");
        newcomer.reads("أرسل لك الاستمارة");
        assertThat(newcomer.page().locator(".enclosed a")).hasCount(2);
        picture(newcomer.page(), "answered");
    }
}
