package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.document.Files;
import org.kapocs.shared.access.Role;

/** A mother who reads Arabic photographs a letter she cannot read, and the desk reads it. */
class AttachmentTest extends Journey {
    @Test
    void a_letter_is_photographed_at_home_and_read_at_the_desk() throws Exception {
        Screen officer = colleague("Level", Role.DESK_OFFICER);
        Slip slip = opensACaseOf(officer, "Minta Ruqayya");
        Screen mother = phone("ar", true);
        mother.open("/ar/my");
        mother.fill("code", slip.code());
        mother.fill("pin", slip.pin());
        mother.page().locator("main form button").first().click();
        chooses(mother);
        sends(mother);
        reads(officer, mother);
    }

    @Test
    void who_has_just_asked_is_led_to_the_photo_in_one_step() throws Exception {
        Screen mother = phone("ar", true);
        mother.open("/ar/ask?topic=school.primary");
        inspected(mother, "ask");
        mother.fill("message", "لا أفهم هذه الرسالة");
        mother.press(mother.say("contact.ask.send"));
        mother.reads(mother.say("contact.receipt.photo.what"));
        for (String tag : new String[] {"hu", "ar"}) {
            mother.open("/" + tag + "/my/receipt");
            inspected(mother, "receipt-" + tag);
        }
        mother.follow(mother.say("contact.receipt.photo"));
        assertThat(mother.page().locator("#write #file")).hasCount(1);
        assertThat(mother.page().locator("#write .enclose label")).isInViewport();
        mother.page().locator("#file").setInputFiles(photo("level.jpg", 0x224466));
        mother.page().locator("#write > button").click();
        mother.reads(mother.say("contact.file.sent"));
        assertThat(mother.page().locator(".talk .enclosed a")).hasCount(1);
    }

    /** One button; each file by name and size; the wrong one is taken out again. */
    private void chooses(Screen mother) throws Exception {
        Page page = mother.page();
        var button = page.locator(".enclose label").boundingBox();
        Assertions.assertTrue(button.height >= 48, "as large as a thumb");
        page.locator("#file").setInputFiles(photo("levél az iskolából.jpg", 0x224466));
        page.locator("#file").setInputFiles(photo("macska.jpg", 0x664422));
        assertThat(page.locator(".enclose li")).hasCount(2);
        inspected(mother, "chosen");
        var out = page.locator(".enclose li button").last();
        Assertions.assertTrue(out.boundingBox().height >= 48, "as large as a thumb");
        out.click();
        assertThat(page.locator(".enclose li bdi")).hasText("levél az iskolából.jpg");
        Assertions.assertEquals(1, page.locator("#file").evaluate("input => input.files.length"));
    }

    private void sends(Screen mother) throws Exception {
        Page page = mother.page();
        page.locator("form[action$='/my/file'] > button").click();
        mother.reads(mother.say("contact.file.sent"));
        assertThat(page.locator(".talk .enclosed a")).hasCount(1);
        picture(page, "sent");
        page.locator("#file").setInputFiles(new FilePayload("letter.docx", "image/jpeg", new byte[] {'P', 'K', 3, 4}));
        mother.fill("text", "هذه رسالة");
        page.locator("form[action$='/my/file'] > button").click();
        mother.reads(mother.say("document.enclose.turned"));
        assertThat(page.locator("#text")).hasValue("هذه رسالة");
        picture(page, "turned");
    }

    private void reads(Screen officer, Screen mother) throws Exception {
        Page page = officer.page();
        officer.follow(officer.say("casework.reply"));
        page.locator(".talk .enclosed a").click();
        assertThat(page.locator("img")).isVisible();
        Assertions.assertTrue((Boolean) page.locator("img").evaluate("image => image.naturalWidth === 400"));
        page.goBack();
        inspected(officer, "desk");
        mother.open("/ar/my/file?done=none");
        mother.reads(mother.say("audit.purpose.ANSWER"));
    }

    private static FilePayload photo(String name, int shade) throws Exception {
        return new FilePayload(name, "image/jpeg", Files.jpeg(shade));
    }
}
