package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kapocs.demo.InventedStaff;
import org.kapocs.shared.access.Joining;
import org.kapocs.shared.access.NewAccount;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Totp;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.testing.Chromium;
import org.kapocs.testing.DemoHouse;
import org.springframework.beans.factory.annotation.Autowired;

/** A mother sits at the desk. What she wants is written down in her language, agreed on, and somebody does the first thing. */
@DemoHouse
class PlanTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final Chromium chromium = Chromium.open();

    @Autowired
    Messages messages;

    @Autowired
    Languages languages;

    @Autowired
    InventedStaff staff;

    @Autowired
    Joining joining;

    @Autowired
    Clock clock;

    @Test
    void a_plan_is_agreed_on_in_her_language_and_its_first_task_is_done() {
        Screen officer = signedIn();
        Slip slip = opensACase(officer);
        drafts(officer);
        agrees(officer);
        worksOff(officer);
        reads(slip);
    }

    private record Slip(String code, String pin) {}

    private Slip opensACase(Screen officer) {
        officer.open("/staff/cases/new");
        officer.fill("given-0", "Minta Amal");
        officer.choose("speaks-0", "ar");
        officer.choose("topic-0", "housing.rent");
        officer.check("basis", "PUBLIC_TASK");
        officer.press(officer.say("casework.open.button"));
        var slip = new Slip(
                officer.page().locator(".codes dd").first().innerText().strip(),
                officer.page().locator(".codes dd").last().innerText().strip());
        officer.follow(officer.say("casework.code.go"));
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
        assertThat(officer.page().locator("section[lang=ar]")).containsText("عقد إيجار مكتوب.");
        picture(officer.page(), "print");
        officer.page().goBack();
        officer.check("how", "SIGNED");
        officer.fill("interpreter", "Minta Farid");
        officer.press(officer.say("plan.agree.save"));
        officer.reads(officer.say("plan.done.agreed"));
        picture(officer.page(), "plan");
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
        var phone = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setLocale("ar")
                        .setJavaScriptEnabled(false));
        var mother = new Screen(
                phone, DemoHouse.Outside.address(), messages, languages.of("ar").orElseThrow());
        mother.open("/ar/my");
        mother.fill("code", slip.code());
        mother.fill("pin", slip.pin());
        mother.page().locator("main form button").first().click();
        mother.reads(mother.say("plan.own.title"));
        mother.reads("عقد إيجار مكتوب.");
        mother.reads("Minta Farid");
        picture(mother.page(), "own");
        phone.close();
    }

    private Screen signedIn() {
        var colleague = staff.members().getFirst();
        var person = new NewAccount(
                "Minta Terv", "terv@terv.example.org", Set.of(Role.DESK_OFFICER), colleague.sites(), "hu");
        joining.add(colleague.organization(), person, joining.kept(InventedStaff.PASSWORD), SECRET);
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("hu").setViewportSize(1280, 900));
        var screen = new Screen(context, DemoHouse.Outside.address(), messages, languages.house());
        screen.open("/staff/sign-in");
        screen.fill("email", person.email());
        screen.fill("password", InventedStaff.PASSWORD);
        screen.press(screen.say("access.continue"));
        screen.fill("code", Totp.codeAt(SECRET, clock.instant()));
        screen.page().locator("main form button").first().click();
        assertThat(screen.page().locator("details.me")).isVisible();
        return screen;
    }

    /** For whoever wants to see how it looks: at the width of a phone and of a desk. */
    private static void picture(Page page, String name) {
        var before = page.viewportSize();
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "plan", name + "-" + width + ".png"))
                    .setFullPage(true));
        }
        page.setViewportSize(before.width, before.height);
    }
}
