package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;

/** A permit is to be renewed: its number is written down, stands on no page, is shown for a purpose, and its owner reads that. */
class PermitTest extends Journey {
    private static final String NUMBER = "RP" + (1_000_000 + Math.abs(System.nanoTime() % 8_999_999));

    @Test
    void a_number_is_sealed_shown_for_a_purpose_found_by_it_alone_and_its_owner_reads_who_saw_it() throws Exception {
        Screen officer = colleague("Okmany", Role.DESK_OFFICER);
        Slip slip = opensACaseOf(officer, "Minta Shadi", "residence.renewal");
        String file = officer.page().url();
        isWrittenDown(officer);
        isShown(officer);
        officer.open("/staff/papers/find");
        officer.choose("kind", "RESIDENCE_PERMIT");
        officer.choose("country", "HU");
        officer.fill("number", NUMBER);
        officer.press(officer.say("papers.find.go"));
        officer.reads("Minta Shadi");
        isRead(slip);
        officer.open(file);
        officer.readsNot(NUMBER);
    }

    private void isWrittenDown(Screen officer) throws Exception {
        officer.follow(officer.say("papers.new.DOCUMENT"));
        inspected(officer, "record");
        officer.choose("kind", "RESIDENCE_PERMIT");
        officer.choose("country", "HU");
        officer.fill("number", NUMBER);
        officer.fill("until", "2031-05-17");
        officer.press(officer.say("web.staff.save"));
        officer.reads(officer.say("papers.done.recorded"));
        officer.readsNot(NUMBER);
    }

    private void isShown(Screen officer) throws Exception {
        officer.page().locator("a[href$='/papers']").first().click();
        officer.readsNot(NUMBER);
        inspected(officer, "papers");
        officer.press(officer.say("papers.show.PAPERS_FORM"));
        officer.reads(NUMBER);
        picture(officer.page(), "shown");
        officer.follow(officer.say("papers.close"));
        officer.readsNot(NUMBER);
    }

    /** On her telephone, in Arabic, without JavaScript. */
    private void isRead(Slip slip) throws Exception {
        Screen mother = ownFile("ar", slip);
        assertThat(mother.page().locator("html")).hasAttribute("dir", "rtl");
        mother.reads(mother.say("audit.purpose.PAPERS_FORM"));
        Assertions.assertThat(mother.page().content()).doesNotContain(NUMBER);
        inspected(mother, "own");
    }
}
