package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kapocs.look.Inspection;
import org.kapocs.shared.access.Role;

/** Somebody comes or writes again while their case is open, and the officer has ten minutes. */
class WritesAgainTest extends Journey {
    private static final String ASKED = "هل يمكنني أن أعمل الآن؟";
    private static final String ANSWER = "نعم، يمكنك العمل. أحضري البطاقة معك.";

    @Test
    void what_somebody_known_writes_with_a_new_code_comes_into_their_case_and_leaves_it_again() throws Exception {
        Screen officer = colleague("Ujra", Role.DESK_OFFICER);
        Slip first = opensACaseOf(officer, "أم ليلى");
        String file = officer.page().url();
        Screen newcomer = phone("ar");
        Slip second = asks(newcomer);

        officer.open("/staff?view=NEW&language=ar&topic=work.find");
        officer.follow(second.code());
        officer.follow(officer.say("contact.staff.case.open"));
        officer.fill("given-0", "أم ليلى");
        officer.press(officer.say("casework.open.button"));
        picture(officer.page(), "known");
        officer.page().locator("main button[name=into]").first().click();
        officer.reads(officer.say("casework.done.joined"));
        assertThat(officer.page()).hasURL(file);
        officer.reads(ASKED);
        officer.open(file);
        inspected(officer, "joined");

        answersThere(officer);
        Screen theirs = ownFile("ar", second);
        theirs.reads(ANSWER);
        theirs.reads(theirs.say("casework.file.together"));
        assertThat(theirs.page().locator("#case")).hasCount(0);
        inspected(theirs, "second-code");
        Screen before = ownFile("ar", first);
        assertThat(before.page().locator("#case")).hasCount(1);
        before.readsNot(ANSWER);

        officer.open(file);
        takesApart(officer);
        theirs.open("/ar/my/file");
        theirs.reads(ANSWER);
        theirs.readsNot(theirs.say("casework.file.together"));
    }

    private static void answersThere(Screen officer) {
        officer.follow(officer.say("casework.later.answer"));
        officer.fill("text", ANSWER);
        officer.page().check("[name=reads][value=THEIRS]");
        officer.press(officer.say("contact.staff.reply.send"));
    }

    private void takesApart(Screen officer) {
        officer.page()
                .locator("summary")
                .getByText(officer.say("casework.later.apart"))
                .click();
        picture(officer.page(), "apart");
        officer.press(officer.say("casework.later.apart.button"));
        officer.reads(officer.say("casework.done.apart"));
        officer.reads(ASKED);
    }

    @Test
    void what_is_typed_of_somebody_known_is_laid_beside_their_record_and_nothing_is_lost() throws Exception {
        Screen officer = colleague("Melle", Role.DESK_OFFICER);
        opensACaseOf(officer, "Minta Gulbahar");
        String file = officer.page().url();
        officer.open(file + "/client");
        officer.choose("by-0", "PHONE");
        officer.fill("reach-0", "+36 1 555 0110");
        officer.fill("year", "1988");
        officer.press(officer.say("web.staff.save"));

        officer.open("/staff/cases/new");
        officer.fill("given-0", "Minta Gulbahar");
        officer.choose("by-0", "PHONE");
        officer.fill("reach-0", "+36 1 555 0111");
        officer.fill("safe-0", "csak délelőtt");
        officer.fill("year", "1989");
        officer.choose("district", "8");
        officer.choose("topic-0", "work.find");
        officer.fill("summary", "Munkát keres.");
        officer.press(officer.say("casework.open.button"));
        officer.page().locator("main [role=alert] button[name=into]").first().click();
        officer.reads(officer.say("casework.into.title"));
        Locator ways = officer.page().locator("main form fieldset");
        assertThat(ways).hasCount(2);
        Assertions.assertThat(Inspection.of(officer.page(), officer.page().content()))
                .isEqualTo(java.util.List.of());
        picture(officer.page(), "beside");
        officer.page().check("[name=take-reach-0][value=BOTH]");
        officer.page().check("[name=take-birth][value=RECORD]");
        officer.press(officer.say("casework.into.button"));
        officer.reads(officer.say("casework.done.completed"));
        officer.reads("Munkát keres.");
        officer.reads("+36 1 555 0110");
        officer.reads("+36 1 555 0111");
        officer.reads("csak délelőtt");
        picture(officer.page(), "added");
    }

    private Slip asks(Screen newcomer) {
        newcomer.open("/ar/ask?topic=work.find");
        newcomer.fill("message", ASKED);
        newcomer.press(newcomer.say("contact.ask.send"));
        newcomer.reads(newcomer.say("contact.receipt.title"));
        return new Slip(
                newcomer.text("dl.codes dd >> nth=0"),
                newcomer.text("dl.codes dd >> nth=1").replaceAll("\\s", ""));
    }
}
