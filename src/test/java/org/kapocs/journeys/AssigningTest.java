package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;

/** Somebody is ill: their cases go to a colleague, who is told, and who meets one of the clients again. */
class AssigningTest extends Journey {
    @Test
    void a_supervisor_assigns_a_case_and_the_colleague_begins_their_day_with_it() throws Exception {
        Screen officer = colleague("Beteg", Role.DESK_OFFICER);
        opensACaseOf(officer, "Minta Szoraja");
        Screen colleague = colleague("Helyettes", Role.DESK_OFFICER);
        Screen supervisor = colleague(phone("hu", true), "Felettes", Role.SUPERVISOR);
        supervisor.open("/staff/workload");
        supervisor
                .page()
                .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Minta Beteg"))
                .getByText(supervisor.say("workload.give"))
                .click();
        supervisor.reads("Minta Szoraja");
        supervisor
                .page()
                .locator("label", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Minta Helyettes"))
                .click();
        supervisor.fill("word", "Beteg lett, két hétig nincs");
        supervisor.page().locator("button[name=tick]").click();
        assertThat(supervisor.page().locator("[name=word]")).hasValue("Beteg lett, két hétig nincs");
        inspected(supervisor, "spreading");
        supervisor.press(supervisor.say("casework.spread.go"));
        supervisor.reads(supervisor.say("casework.done.given"));

        colleague.open("/staff");
        colleague.reads("Beteg lett, két hétig nincs");
        inspected(colleague, "handed");
        colleague.page().getByText("Minta Szoraja").first().click();
        colleague.follow(colleague.say("casework.assign"));
        inspected(colleague, "assigning");
        colleague.open("/staff");
        colleague.press(colleague.say("casework.handed.read"));
        colleague.readsNot("Beteg lett, két hétig nincs");

        officer.open("/staff");
        officer.reads("Minta Szoraja");
    }

    @Test
    void whom_one_knows_is_said_while_the_name_is_typed_and_what_was_typed_stays() throws Exception {
        Screen officer = colleague("Gyors", Role.DESK_OFFICER);
        opensACaseOf(officer, "Minta Gulnara");
        officer.open("/staff/cases/new");
        officer.fill("summary", "Holnapra kell.");
        Locator name = officer.page().locator("[name=given-0]");
        name.pressSequentially("Minta Gulnara");
        assertThat(officer.page().locator("[data-alike]")).containsText("Minta Gulnara");
        picture(officer.page(), "alike");
        officer.press(officer.say("casework.alike.second"));
        officer.reads(officer.say("casework.open.known"));
        assertThat(officer.page().locator("[name=summary]")).hasValue("Holnapra kell.");
        picture(officer.page(), "known");
        officer.press(officer.say("casework.open.notknown"));
        assertThat(officer.page().locator("[name=given-0]")).hasValue("Minta Gulnara");
        officer.choose("topic-0", "housing.rent");
        officer.press(officer.say("casework.open.button"));
        openFirst(officer);
        officer.page().locator("main button[name=into]").first().click();
        officer.reads(officer.say("casework.done.added"));
        officer.reads("Holnapra kell.");
    }

    /** The case that is open comes before a second one. */
    private void openFirst(Screen officer) {
        assertThat(officer.page().locator("main [role=alert] button").first()).hasAttribute("name", "into");
        picture(officer.page(), "open-first");
    }
}
