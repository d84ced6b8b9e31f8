package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.Handed;

/** A mother sits at the desk. What she wants is written down in her language and agreed on; the officer does the one thing, she the other. */
class PlanTest extends Journey {
    private static final String OURS = "Átnézni a bérleti szerződést";
    private static final String HERS = "زيارة الغرفة في عطلة نهاية الأسبوع";
    private String file = "";

    @Test
    void a_plan_is_agreed_on_in_her_language_and_each_does_what_is_theirs() throws Exception {
        Screen officer = colleague("Terv", Role.DESK_OFFICER);
        Slip slip = opensACase(officer);
        drafts(officer);
        isSentBack(officer);
        agrees(officer);
        adds(officer);
        worksOff(officer);
        ticks(slip);
        isReminded(slip);
        sees(officer);
        isLocked(officer, slip);
    }

    private Slip opensACase(Screen officer) {
        Slip slip = opensACaseOf(officer, "Minta Amal");
        file = officer.page().url().replaceFirst("^[^/]*//[^/]*", "");
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

    /** A supervisor misses something, and the officer reads so where the day begins. */
    private void isSentBack(Screen officer) throws Exception {
        Screen supervisor = colleague("Felettes", Role.SUPERVISOR);
        supervisor.open(officer.page().url().replaceFirst("^[^/]*//[^/]*", ""));
        supervisor.page().locator("details.confirm summary").first().click();
        supervisor.fill("why", "Mikor nézzük meg a lakást?");
        supervisor.page().locator("details.confirm[open] form button").click();
        supervisor.reads(supervisor.say("plan.done.returned"));
        officer.open("/staff");
        inspected(officer, "day-sent-back");
        officer.page().locator(".note a[href$='/plan']").click();
        officer.reads("Mikor nézzük meg a lakást?");
        assertThat(officer.page().locator("form[action$='/agreement']")).hasCount(0);
        inspected(officer, "sent-back");
        officer.follow(officer.say("plan.returned.edit"));
        officer.fill("text-0", "Írásos bérleti szerződés, a lakást szerdán nézzük.");
        officer.fill("said-0", "عقد إيجار مكتوب. نزور البيت يوم الأربعاء.");
        officer.press(officer.say("plan.save"));
        officer.reads(officer.say("plan.done.drafted"));
    }

    private void agrees(Screen officer) throws Exception {
        officer.follow(officer.say("plan.print"));
        assertThat(officer.page().locator("section[lang=ar]").first()).containsText("عقد إيجار مكتوب.");
        picture(officer.page(), "print");
        handsOver(officer);
        officer.page().goBack();
        readsAll(officer);
        officer.check("how", "SIGNED");
        officer.fill("interpreter", "Minta Farid");
        officer.press(officer.say("plan.agree.save"));
        officer.reads(officer.say("plan.done.agreed"));
        picture(officer.page(), "plan");
    }

    /** A step of hers stands there in Hungarian alone: that is said before she agrees, and one click writes it in hers. */
    private void readsAll(Screen officer) throws Exception {
        officer.follow(officer.say("plan.task.client"));
        officer.fill("title", "Szobát nézni a hétvégén");
        officer.fill("note", "kanarireszlet");
        officer.fill("due", LocalDate.now(clock).plusDays(5).toString());
        inspected(officer, "step-new");
        officer.press(officer.say("web.staff.save"));
        officer.reads(officer.say("plan.untold"));
        inspected(officer, "untold");
        officer.check("how", "SIGNED");
        officer.press(officer.say("plan.agree.save"));
        officer.reads(officer.say("plan.error.untold"));
        officer.page()
                .locator("form[action$='/agreement'] a[href*='/revision']")
                .click();
        officer.fill("said", HERS);
        officer.press(officer.say("web.staff.save"));
        officer.reads(HERS);
        officer.readsNot(officer.say("plan.untold"));
        inspected(officer, "told");
    }

    /** The same as a letter in both languages, to take home. */
    private void handsOver(Screen officer) {
        Download letter = officer.page().waitForDownload(() -> officer.follow(officer.say("sheet.pdf")));
        Assertions.assertThat(letter.suggestedFilename()).matches("K-\\d{4}-\\d+-plan-ar\\.pdf");
        try (var file = letter.createReadStream()) {
            Assertions.assertThat(Handed.pdf(file.readAllBytes()))
                    .contains("عقد إيجار مكتوب.", "Írásos bérleti szerződés");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One step is hers, one is the officer's. */
    private void adds(Screen officer) throws Exception {
        officer.follow(officer.say("plan.task"));
        officer.fill("title", OURS);
        officer.fill("due", LocalDate.now(clock).plusDays(1).toString());
        picture(officer.page(), "task-new");
        officer.press(officer.say("web.staff.save"));
        officer.reads("Szobát nézni a hétvégén");
        inspected(officer, "steps");
        officer.follow(officer.say("plan.print"));
        assertThat(officer.page().locator("section[lang=ar]").first()).containsText(HERS);
        assertThat(officer.page().locator("section[lang=hu]").first()).containsText("Szobát nézni a hétvégén");
        officer.readsNot("kanarireszlet");
        inspected(officer, "print-steps");
    }

    private void worksOff(Screen officer) {
        officer.open("/staff/tasks");
        officer.reads("Minta Amal");
        picture(officer.page(), "tasks");
        officer.follow(OURS);
        officer.fill("text", "A főbérlő holnap hozza.");
        officer.press(officer.say("task.comment.save"));
        officer.reads("A főbérlő holnap hozza.");
        picture(officer.page(), "task");
        officer.press(officer.say("task.finish"));
        officer.reads(officer.say("task.done.done"));
        officer.open("/staff/tasks");
        officer.readsNot(OURS);
    }

    /** On her telephone, in Arabic, without JavaScript. She has done it, takes that back, and has done it after all. */
    private void ticks(Slip slip) {
        Screen mother = ownFile("ar", slip);
        mother.reads(mother.say("plan.own.title"));
        mother.reads("عقد إيجار مكتوب.");
        mother.reads(HERS);
        mother.reads(OURS);
        mother.readsNot("kanarireszlet");
        mother.readsNot("A főbérlő holnap hozza.");
        picture(mother.page(), "own");
        assertThat(mother.page().locator("html")).hasAttribute("dir", "rtl");
        for (String word : new String[] {"plan.own.step.tick", "plan.own.step.untick", "plan.own.step.tick"}) {
            mother.open("/ar/my/file");
            var button = mother.page().locator(".steps button", new Page.LocatorOptions().setHasText(mother.say(word)));
            assertThat(button).hasCount(1);
            Assertions.assertThat(button.boundingBox().height)
                    .as("for a finger")
                    .isGreaterThanOrEqualTo(44);
            button.click();
            assertThat(button).hasCount(0);
        }
        mother.reads(mother.say("plan.own.step.untick"));
        picture(mother.page(), "own-done");
    }

    /** She is reminded when she says where to write. */
    private void isReminded(Slip slip) throws Exception {
        Screen mother = phone("ar", true);
        mother.open("/ar/my");
        mother.fill("code", slip.code());
        mother.fill("pin", slip.pin());
        mother.page().locator("main form button").first().click();
        inspected(mother, "own-file");
        mother.page()
                .locator("summary", new Page.LocatorOptions().setHasText(mother.say("contact.file.reach.change")))
                .click();
        mother.page().locator("input[name=reach][value=EMAIL]").check();
        mother.fill("value", "amal@example.org");
        mother.press(mother.say("contact.file.reach.save"));
        mother.open("/ar/my/file");
        mother.page().locator(".steps button").click();
        mother.open("/ar/my/file");
        mother.press(mother.say("plan.own.remind.start"));
        mother.reads(mother.say("plan.own.remind.end"));
        picture(mother.page(), "own-reminded");
        mother.open("/ar/my/file");
        mother.page().locator(".steps button").click();
    }

    private void sees(Screen officer) throws Exception {
        officer.open("/staff");
        officer.reads("Szobát nézni a hétvégén");
        inspected(officer, "day");
        officer.follow("Szobát nézni a hétvégén");
        inspected(officer, "ticked");
        officer.open(file);
        assertThat(officer.page().locator("#said")).containsText("Szobát nézni a hétvégén");
        assertThat(officer.page().locator("#plan")).containsText(officer.say("task.ticked"));
        officer.reads(officer.say("casework.did.STEP_TICKED"));
        officer.readsNot(officer.say("casework.did.STEP_UNTICKED"));
        inspected(officer, "case-ticked");
        officer.page().locator("#said form button").click();
        assertThat(officer.page().locator("#said")).hasCount(0);
        inspected(officer, "case-seen");
        officer.open("/staff");
        officer.readsNot("Szobát nézni a hétvégén");
    }

    /** Her old PIN opens nothing from the moment on in which she has a new one, on no telephone that is still signed in. */
    private void isLocked(Screen officer, Slip slip) {
        Screen lost = ownFile("ar", slip);
        lost.reads(HERS);
        String step = lost.page().locator(".steps form").last().getAttribute("action");
        officer.open(file + "/code");
        officer.page().locator("details.confirm summary").first().click();
        officer.page().locator("details.confirm[open] form button").click();
        assertThat(officer.page().locator(".codes dd")).hasCount(2);
        lost.page().locator(".steps form button").last().click();
        lost.readsNot(HERS);
        lost.open("/ar/my/file");
        lost.readsNot(HERS);
        assertThat(lost.page().locator("input[name=pin]")).isVisible();
        officer.open(file + "/plan");
        assertThat(officer.page().locator("a[href$='" + step.substring(step.lastIndexOf('/')) + "'] + span"))
                .containsText(officer.say("task.ticked"));
    }
}
