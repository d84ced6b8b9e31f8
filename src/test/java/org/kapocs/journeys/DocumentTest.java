package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.document.Files;
import org.kapocs.shared.access.Role;

/** An officer with a telephone photographs a permit, opens it, and lets the mother see it, who reads Arabic. */
class DocumentTest extends Journey {
    @Test
    void a_permit_is_photographed_at_the_desk_and_its_owner_sees_it() throws Exception {
        Screen officer = colleague("Irat", Role.DESK_OFFICER);
        officer.page().setViewportSize(360, 740);
        Slip slip = opensACaseOf(officer, "Minta Rania");
        photographs(officer);
        opens(officer);
        reads(slip);
    }

    /** Two taps and a "Save"; the third is for the mother. */
    private void photographs(Screen officer) throws Exception {
        Page page = officer.page();
        page.locator("#documents summary").first().click();
        picture(page, "add");
        page.locator("#file").setInputFiles(new FilePayload("image.jpg", "image/jpeg", Files.jpeg(0x225577)));
        page.locator("#documents select[name=kind]").selectOption("RESIDENCE_PERMIT");
        page.locator("#documents form summary").click();
        page.locator("#documents input[name=own]").check();
        page.locator("#documents form button").click();
        officer.reads(officer.say("document.done.added"));
        assertThat(page.locator("#documents .scans img")).hasJSProperty("complete", true);
        Assertions.assertTrue(
                (Boolean) page.locator("#documents .scans img").evaluate("image => image.naturalWidth > 50"));
        picture(page, "case");
    }

    private void opens(Screen officer) {
        Page page = officer.page();
        page.locator("#documents .scans a").first().click();
        picture(page, "one");
        Page scan = page.context()
                .waitForPage(() -> page.getByText(officer.say("document.open.DOCUMENT_AUTHORITY"))
                        .click());
        scan.waitForLoadState();
        assertThat(scan.locator("img")).isVisible();
        Assertions.assertTrue((Boolean) scan.locator("img").evaluate("image => image.naturalWidth === 400"));
        scan.close();
        officer.open(page.url().replaceAll("/documents/.*", "/documents"));
        picture(page, "all");
    }

    /** On her telephone, in Arabic, without JavaScript. */
    private void reads(Slip slip) {
        Screen mother = ownFile("ar", slip);
        mother.reads(mother.say("document.shown.title"));
        mother.reads(mother.say("document.shown.RESIDENCE_PERMIT"));
        mother.reads(mother.say("audit.purpose.DOCUMENT_AUTHORITY"));
        picture(mother.page(), "own");
        mother.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(mother.say("document.shown.open"))
                                .setExact(true))
                .click();
        assertThat(mother.page().locator("img")).isVisible();
    }
}
