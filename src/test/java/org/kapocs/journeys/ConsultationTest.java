package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Role;

/**
 * A mother sits at the desk with a letter that nobody at the desk understands. An expert of another organization is asked,
 * answers, and what they answered helps the next officer.
 */
class ConsultationTest extends Journey {
    private static final String EXPERTS = "sara@example.org";

    @Test
    void an_expert_elsewhere_is_asked_and_answers_and_the_answer_helps_the_next() throws Exception {
        Account desk = staff.members().getFirst();
        Account iom = staff.members().stream()
                .filter(member -> member.email().equals(EXPERTS))
                .findFirst()
                .orElseThrow();
        Screen officer = colleague(desk.organization(), desk.sites(), "Kerdez", Role.DESK_OFFICER);
        Slip slip = opensACaseOf(officer, "Minta Zsubejda", "legal.decision");
        asks(officer, iom);
        Screen expert = colleague(iom.organization(), iom.sites(), "Felel", Role.EXPERT);
        answers(expert);
        reads(officer);
        writesDown(expert);
        Screen editor = colleague(desk.organization(), desk.sites(), "Olvas", Role.EDITOR);
        publishes(editor);
        finds(officer);
        looks(slip);
    }

    /** One page: what is chosen already is right, and only the question is written. */
    private void asks(Screen officer, Account iom) throws Exception {
        officer.follow(officer.say("consult.case.new"));
        assertThat(officer.page().locator("select[name=field]")).hasValue("LAW");
        assertThat(officer.page().locator("input[name=sections]:checked")).hasCount(0);
        officer.fill("text", "Meddig lehet fellebbezni az elutasító határozat ellen, és kinél?");
        officer.check("to", iom.organization().toString());
        inspected(officer, "ask");
        officer.press(officer.say("consult.ask.button"));
        officer.reads(officer.say("consult.done.asked"));
        officer.reads(officer.say("consult.state.ASKED"));
        inspected(officer, "case");
    }

    private void answers(Screen expert) throws Exception {
        expert.follow(expert.say("web.staff.nav.consultations"));
        expert.page().locator("a.line").last().click();
        expert.reads("Meddig lehet fellebbezni az elutasító határozat ellen");
        expert.readsNot("Minta Zsubejda");
        inspected(expert, "question");
        expert.press(expert.say("consult.take"));
        expert.reads(expert.say("consult.done.taken"));
        expert.fill("answer", "Az átvételtől számított nyolc napon belül, a bíróságnál.");
        inspected(expert, "answer");
        expert.press(expert.say("consult.answer.button"));
        expert.reads(expert.say("consult.done.answered"));
    }

    private void reads(Screen officer) throws Exception {
        officer.open("/staff");
        inspected(officer, "worklist");
        officer.page().locator("a[href*='view=BY_US']").click();
        officer.follow(officer.say("consult.field.LAW"));
        officer.reads("nyolc napon belül, a bíróságnál");
        inspected(officer, "asked");
        officer.press(officer.say("consult.close"));
        officer.reads(officer.say("consult.state.CLOSED"));
    }

    private void writesDown(Screen expert) throws Exception {
        expert.follow(expert.say("consult.note.write"));
        expert.fill("title", "Meddig lehet fellebbezni elutasítás után?");
        expert.fill("text", "Zsubejda nyolc napon belül fellebbezhet.");
        expert.check("nobody", "yes");
        expert.press(expert.say("consult.note.save"));
        expert.reads(expert.say("client.telltale.NAME"));
        inspected(expert, "note-refused");
        expert.fill("text", "Az átvételtől számított nyolc napon belül, a bíróságnál.");
        expert.press(expert.say("consult.note.save"));
        expert.reads(expert.say("consult.note.waits"));
    }

    private void publishes(Screen editor) throws Exception {
        editor.more();
        editor.follow(editor.say("web.staff.nav.knowledge"));
        editor.follow("Meddig lehet fellebbezni elutasítás után?");
        inspected(editor, "note-draft");
        editor.check("nobody", "yes");
        editor.press(editor.say("consult.note.publish"));
        editor.reads(editor.say("consult.done.notepublished"));
        inspected(editor, "note");
    }

    private void finds(Screen officer) throws Exception {
        officer.more();
        officer.follow(officer.say("web.staff.nav.knowledge"));
        officer.fill("q", "fellebbezni elutasitas");
        officer.press(officer.say("web.staff.search"));
        officer.reads("Meddig lehet fellebbezni elutasítás után?");
        inspected(officer, "knowledge");
    }

    /** On her telephone, in Arabic, without JavaScript. */
    private void looks(Slip slip) {
        Screen mother = ownFile("ar", slip);
        mother.reads(mother.say("consult.own.title"));
        mother.reads(mother.say("consult.own.nothing"));
        mother.reads(mother.say("consult.own.way.answered"));
        mother.reads(mother.say("audit.purpose.CONSULTATION"));
        mother.readsNot("nyolc napon belül");
        picture(mother.page(), "own");
    }
}
