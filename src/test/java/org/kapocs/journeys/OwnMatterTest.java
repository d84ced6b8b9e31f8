package org.kapocs.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;

/**
 * The district has a procedure of its own, of which the house knew nothing. An editor adds it, an officer takes it for a
 * case, the newcomer reads it in their file, and one day it is out of use.
 */
class OwnMatterTest extends Journey {
    private static final String NAME = "Bejelentkezes a kozossegi kertbe";

    @Test
    void a_kind_of_business_is_added_on_screen_taken_for_a_case_read_by_the_newcomer_and_taken_out_of_use()
            throws Exception {
        Screen editor = colleague(phone("hu", true), "Szerkeszto", Role.EDITOR);
        adds(editor);
        Screen officer = colleague("Ugyintezo", Role.DESK_OFFICER);
        Slip slip = takes(officer);
        reads(slip);
        takesOutOfUse(editor, officer);
    }

    private void adds(Screen editor) throws Exception {
        editor.open("/staff/matters");
        inspected(editor, "catalogue");
        editor.follow(editor.say("catalogue.add"));
        editor.page().locator("form[action='/staff/matters/new']").evaluate("form => form.noValidate = true");
        editor.fill("name-hu", NAME);
        inspected(editor, "form");
        editor.page().locator("form[action='/staff/matters/new'] .acts button").click();
        editor.reads(editor.say("catalogue.error.topic"));
        assertThat(editor.page().locator("#name-hu").inputValue()).isEqualTo(NAME);
        inspected(editor, "missing");
        editor.fill("name-en", "Joining the community garden");
        editor.choose("topic", "housing.rent");
        editor.choose("authority", "district");
        editor.fill("authority-hu", "Kerületi önkormányzat, zöldfelületi iroda");
        editor.fill("bring-hu", "Lakcímkártya");
        editor.fill("time-hu", "8 nap");
        editor.fill("fee-hu", "Ingyenes.");
        editor.fill("source", "12/2026. (III. 1.) önkormányzati rendelet");
        editor.fill("step-hu-0", "Töltse ki a lapot.");
        editor.page().locator("form[action='/staff/matters/new'] .acts button").click();
        editor.reads(editor.say("catalogue.done.added"));
        editor.reads(editor.say("catalogue.unchecked.added"));
        inspected(editor, "added");
        editor.press(editor.say("catalogue.check"));
        editor.reads(editor.say("catalogue.done.checked"));
    }

    private Slip takes(Screen officer) {
        officer.open("/staff/matters");
        picture(officer.page(), "catalogue-wide");
        ListsTest.looksFor(officer, "kozossegi kert");
        officer.reads(NAME);
        picture(officer.page(), "found");
        officer.open("/staff/cases/new");
        officer.fill("given-0", "Minta Kertesz");
        officer.choose("speaks-0", "ar");
        officer.choose("topic-0", "housing.rent");
        officer.check("basis", "PUBLIC_TASK");
        String code = officer.page()
                .locator("#matter option", new com.microsoft.playwright.Page.LocatorOptions().setHasText(NAME))
                .getAttribute("value");
        officer.choose("matter", code);
        officer.press(officer.say("casework.open.button"));
        var slip = new Slip(
                officer.page().locator(".codes dd").first().innerText().strip(),
                officer.page().locator(".codes dd").last().innerText().strip());
        officer.follow(officer.say("casework.code.go"));
        officer.reads(NAME);
        picture(officer.page(), "case");
        return slip;
    }

    /** In Arabic, for which nobody has written a name: it is said which language it is. */
    private void reads(Slip slip) {
        Screen newcomer = ownFile("ar", slip);
        newcomer.reads(NAME);
        newcomer.reads("الهنغارية");
        picture(newcomer.page(), "own");
    }

    private void takesOutOfUse(Screen editor, Screen officer) throws Exception {
        editor.page().locator("details.confirm summary").click();
        editor.press(editor.say("catalogue.retire"));
        editor.reads(editor.say("catalogue.done.retired"));
        inspected(editor, "retired");
        editor.open("/staff/matters?view=RETIRED");
        editor.reads(NAME);
        officer.open("/staff/cases/new");
        officer.readsNot(NAME);
    }
}
