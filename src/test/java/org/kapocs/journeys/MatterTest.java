package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;

/**
 * A man has moved in and must register his address. What that takes is looked up, confirmed by an editor, ticked off at
 * the desk, and read by him in his own file.
 */
class MatterTest extends Journey {
    private static final String FEE = "Az első kártya ingyenes.";

    @Test
    void a_matter_is_confirmed_by_an_editor_gone_on_with_at_the_desk_and_read_by_the_newcomer() {
        confirms(colleague("Szerkeszto", Role.EDITOR));
        Screen officer = colleague("Ugyintezo", Role.DESK_OFFICER);
        Slip slip = opensACase(officer);
        goesOn(officer);
        reads(slip);
    }

    private void confirms(Screen editor) {
        editor.open("/staff/matters");
        picture(editor.page(), "catalogue");
        editor.fill("q", "lakcimkarya");
        editor.press(editor.say("web.staff.search"));
        editor.follow(editor.say("matter.address-card"));
        editor.reads(editor.say("catalogue.unchecked.what"));
        picture(editor.page(), "entry");
        editor.follow(editor.say("catalogue.edit"));
        editor.fill("fee-hu", FEE);
        picture(editor.page(), "edit");
        editor.press(editor.say("web.staff.save"));
        editor.reads(editor.say("catalogue.done.revised"));
        editor.press(editor.say("catalogue.check"));
        editor.reads(editor.say("catalogue.done.checked"));
        editor.readsNot(editor.say("catalogue.unchecked.what"));
        picture(editor.page(), "checked");
    }

    private Slip opensACase(Screen officer) {
        officer.open("/staff/cases/new");
        officer.fill("given-0", "Minta Zijad");
        officer.choose("speaks-0", "ar");
        officer.choose("topic-0", "housing.address");
        officer.check("basis", "PUBLIC_TASK");
        officer.choose("matter", "address-card");
        officer.press(officer.say("casework.open.button"));
        var slip = new Slip(
                officer.page().locator(".codes dd").first().innerText().strip(),
                officer.page().locator(".codes dd").last().innerText().strip());
        officer.follow(officer.say("casework.code.go"));
        return slip;
    }

    private void goesOn(Screen officer) {
        officer.follow(officer.say("procedure.steps.done", "count", 0));
        officer.reads(FEE);
        officer.press(officer.say("procedure.tick"));
        officer.reads(officer.say("procedure.done.saved"));
        officer.fill("from-report", LocalDate.now(clock).toString());
        officer.press(officer.say("procedure.count"));
        officer.reads(officer.say("procedure.done.counted"));
        picture(officer.page(), "procedure");
        officer.follow("Minta Zijad");
        officer.reads(officer.say("procedure.steps.done", "count", 1));
        officer.reads("A lakcím bejelentése");
        picture(officer.page(), "case");
        officer.follow("A lakcím bejelentése");
        officer.reads("Nytv.");
    }

    /** On his telephone, in Arabic, without JavaScript. */
    private void reads(Slip slip) {
        Screen newcomer = ownFile("ar", slip);
        newcomer.reads(newcomer.say("matter.address-card"));
        newcomer.reads(newcomer.say("procedure.own.done"));
        newcomer.reads(newcomer.say("procedure.own.todo"));
        newcomer.reads(newcomer.say("web.drafted"));
        newcomer.readsNot(newcomer.say("procedure.own.unchecked"));
        assertThat(newcomer.page().locator("bdi[lang=ar]").first()).isVisible();
        picture(newcomer.page(), "own");
    }
}
