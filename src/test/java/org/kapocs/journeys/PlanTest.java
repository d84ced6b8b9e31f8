package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.Handed;

/** A mother sits at the desk. What she wants is written down in her language, agreed on, and somebody does the first thing. */
class PlanTest extends Journey {
    @Test
    void a_plan_is_agreed_on_in_her_language_and_its_first_task_is_done() {
        Screen officer = colleague("Terv", Role.DESK_OFFICER);
        Slip slip = opensACase(officer);
        drafts(officer);
        agrees(officer);
        worksOff(officer);
        reads(slip);
    }

    private Slip opensACase(Screen officer) {
        Slip slip = opensACaseOf(officer, "Minta Amal");
        officer.reads(officer.say("plan.none"));
        return slip;
    }

    private void drafts(Screen officer) {
        officer.follow(officer.say("plan.new"));
        assertThat(officer.page().locator("select[name=language]")).hasValue("ar");
        officer.fill("aim", "Bejelentett lakcímet szeretne.");
        officer.fill("aimSaid", "تريد عنواناً مسجلاً.");
        officer.fill("text-0", "Írásos bérleti szerződés.");
        officer.fill("said-0", "عقد إيجار مكتوب.");
        picture(officer.page(), "draft");
        officer.press(officer.say("plan.save"));
        officer.reads(officer.say("plan.done.drafted"));
    }

    private void agrees(Screen officer) {
        officer.follow(officer.say("plan.print"));
        assertThat(officer.page().locator("section[lang=ar]").first()).containsText("عقد إيجار مكتوب.");
        picture(officer.page(), "print");
        handsOver(officer);
        officer.page().goBack();
        officer.check("how", "SIGNED");
        officer.fill("interpreter", "Minta Farid");
        officer.press(officer.say("plan.agree.save"));
        officer.reads(officer.say("plan.done.agreed"));
        picture(officer.page(), "plan");
    }

    /** The same as a letter in both languages, to take home. */
    private void handsOver(Screen officer) {
        Download letter = officer.page().waitForDownload(() -> officer.follow(officer.say("sheet.pdf")));
        Assertions.assertThat(letter.suggestedFilename()).matches("K-\\d{4}-\\d+-plan-ar\\.pdf");
        try (var file = letter.createReadStream()) {
            Assertions.assertThat(Handed.pdf(file.readAllBytes()))
                    .contains("عقد إيجار مكتوب.", "Írásos bérleti szerződés.");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void worksOff(Screen officer) {
        officer.follow(officer.say("plan.task"));
        officer.fill("title", "Átnézni a bérleti szerződést");
        officer.fill("due", LocalDate.now(clock).plusDays(1).toString());
        picture(officer.page(), "task-new");
        officer.press(officer.say("web.staff.save"));
        officer.reads("Átnézni a bérleti szerződést");
        picture(officer.page(), "case");
        officer.follow(officer.say("web.staff.nav.tasks"));
        officer.reads("Minta Amal");
        picture(officer.page(), "tasks");
        officer.follow("Átnézni a bérleti szerződést");
        officer.fill("text", "A főbérlő holnap hozza.");
        officer.press(officer.say("task.comment.save"));
        officer.reads("A főbérlő holnap hozza.");
        picture(officer.page(), "task");
        officer.press(officer.say("task.finish"));
        officer.reads(officer.say("task.done.done"));
        officer.open("/staff/tasks");
        officer.readsNot("Átnézni a bérleti szerződést");
    }

    /** On her telephone, in Arabic, without JavaScript. */
    private void reads(Slip slip) {
        Screen mother = ownFile("ar", slip);
        mother.reads(mother.say("plan.own.title"));
        mother.reads("عقد إيجار مكتوب.");
        mother.reads("Minta Farid");
        picture(mother.page(), "own");
    }
}
