package org.kapocs.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kapocs.facts.information.Materials;
import org.kapocs.shared.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The law changed overnight. An editor takes the page down; a newcomer with its address in hand is led on. */
class TakenDownTest extends Journey {
    @Autowired
    Materials materials;

    @Test
    void a_page_is_taken_down_with_a_reason_and_who_comes_by_its_address_is_told_so_in_their_language()
            throws Exception {
        String id = materials.all().stream()
                .filter(each -> each.in("hu").validUntil() != null)
                .findFirst()
                .orElseThrow()
                .id();
        Screen editor = colleague(phone("hu", true), "Szerkeszto", Role.EDITOR);
        editor.open("/staff/information/" + id);
        inspected(editor, "shown");
        editor.page().locator("details.confirm summary").click();
        editor.press(editor.say("information.takedown"));
        editor.reads(editor.say("information.error.reason"));
        picture(editor.page(), "without-reason");
        editor.fill("reason", "Tegnap megváltozott a díj.");
        editor.press(editor.say("information.takedown"));
        editor.reads(editor.say("information.done.takendown"));
        editor.reads("Tegnap megváltozott a díj.");
        picture(editor.page(), "down");
        editor.open("/staff/information");
        editor.reads("Levették: ");
        inspected(editor, "list");
        for (String tag : new String[] {"ar", "hu"}) {
            Screen newcomer = phone(tag, true);
            newcomer.open("/" + tag + "/information/" + id);
            newcomer.reads(newcomer.say("information.gone.title"));
            newcomer.readsNot("Tegnap megváltozott a díj.");
            inspected(newcomer, "gone-" + tag);
            newcomer.page().locator("main .acts a.button").first().click();
            assertThat(newcomer.page().url()).contains("/" + tag + "/topics/");
        }
    }
}
