package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;

/** What was finished is not: the case is opened again, colleagues read why, and its client reads only that it goes on. */
class ReopeningTest extends Journey {
    private static final String WHY = "A tulajdonos mégsem adja bérbe.";

    @Test
    void a_closed_case_goes_on_with_a_reason_that_colleagues_read_and_its_client_does_not() throws Exception {
        Screen officer = colleague("Nyito", Role.DESK_OFFICER);
        Slip slip = opensACaseOf(officer, "Minta Rojin");
        String file = officer.page().url();
        closes(officer);
        isClosedFor(slip);
        reopens(officer);
        goesOnFor(slip);
        Screen colleague = colleague("Masik", Role.DESK_OFFICER);
        colleague.open(file);
        colleague.reads(WHY);
        assertThat(colleague.link(colleague.say("casework.close"))).isVisible();
        inspected(colleague, "case-again");
    }

    private void closes(Screen officer) throws Exception {
        officer.follow(officer.say("casework.close"));
        inspected(officer, "closing");
        officer.page().locator("select[name^=need-]").first().selectOption("OURSELVES");
        officer.check("reason", "FINISHED");
        officer.press(officer.say("casework.close"));
        officer.reads(officer.say("casework.reopen"));
        officer.open(officer.page().url());
        inspected(officer, "closed");
    }

    /** On a telephone, in Arabic, without JavaScript. */
    private void isClosedFor(Slip slip) throws Exception {
        Screen client = ownFile("ar", slip);
        client.open("/ar/my/file");
        client.reads(client.say("casework.state.CLOSED"));
        client.reads(client.say("needstate.ANSWERED"));
        inspected(client, "own-closed");
    }

    private void reopens(Screen officer) throws Exception {
        officer.follow(officer.say("casework.reopen"));
        officer.reads(officer.say("casework.visible.reopen"));
        inspected(officer, "reopening");
        officer.check("reason", "CHANGED");
        officer.fill("word", WHY);
        officer.press(officer.say("casework.reopen"));
        officer.reads(officer.say("casework.done.reopened"));
        officer.reads(officer.say("casework.state.OPEN"));
        picture(officer.page(), "reopened");
    }

    private void goesOnFor(Slip slip) throws Exception {
        Screen client = ownFile("ar", slip);
        client.open("/ar/my/file");
        assertThat(client.page().locator("html")).hasAttribute("dir", "rtl");
        client.reads(client.say("casework.state.OPEN"));
        client.readsNot(client.say("casework.state.CLOSED"));
        client.readsNot(WHY);
        inspected(client, "own-again");
    }
}
