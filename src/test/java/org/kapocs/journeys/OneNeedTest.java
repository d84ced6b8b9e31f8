package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kapocs.demo.InventedStaff;
import org.kapocs.shared.access.Totp;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.testing.Chromium;
import org.kapocs.testing.DemoHouse;
import org.springframework.beans.factory.annotation.Autowired;

/** One need, from the door to an outcome: a mother with a phone in Arabic, an officer, a partner. */
@DemoHouse
class OneNeedTest {
    private static final String OFFICER = "marta@example.org";
    private static final String ASKED = "ابنتي عمرها سبع سنوات ونريد أن تبدأ المدرسة. ماذا نحتاج؟";
    private static final String ANSWER = "أهلاً بك. نستطيع مساعدتك في التسجيل، ونحتاج إلى يومين.";

    private static Chromium chromium;

    @Autowired
    Messages messages;

    @Autowired
    Languages languages;

    @Autowired
    InventedStaff staff;

    @Autowired
    Clock clock;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_need_goes_from_the_door_to_an_outcome() {
        Screen mother = phoneWithoutScript("ar");
        Receipt receipt = asks(mother);
        Screen officer = desk();
        signsIn(officer);
        answers(officer, receipt);
        readsTheAnswer(receipt);
    }

    /** What she takes home. */
    record Receipt(String code, String pin) {}

    private Receipt asks(Screen mother) {
        mother.open("/");
        assertThat(mother.page().locator("html")).hasAttribute("dir", "rtl");
        mother.follow(mother.say("topic.school"));
        mother.follow(mother.say("topic.school.primary"));
        mother.choose("district", "8");
        mother.choose("speaks", "ar");
        mother.press(mother.say("web.show"));
        mother.page().locator("ul.cards a").first().click();
        mother.follow(mother.say("web.nothelp.ask"));
        mother.fill("message", ASKED);
        mother.press(mother.say("contact.ask.send"));
        mother.reads(mother.say("contact.receipt.title"));
        var receipt = new Receipt(mother.text("dl.codes dd >> nth=0"), mother.text("dl.codes dd >> nth=1"));
        assertThat(receipt.code()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(receipt.pin()).matches("\\d{6}");
        assertThat(mother.page().locator("main svg[role=img]")).hasCount(1);
        return receipt;
    }

    private void signsIn(Screen officer) {
        officer.open("/staff");
        officer.fill("email", OFFICER);
        officer.fill("password", InventedStaff.PASSWORD);
        officer.press(officer.say("access.continue"));
        officer.fill("code", Totp.codeAt(staff.secret(OFFICER), clock.instant()));
        officer.page().locator("main form button").first().click();
        officer.reads(officer.say("contact.staff.worklist"));
    }

    private void answers(Screen officer, Receipt receipt) {
        officer.open("/staff?view=NEW&language=ar&topic=school.primary");
        officer.follow(receipt.code());
        officer.reads(ASKED);
        officer.fill("text", ANSWER);
        officer.choose("language", "ar");
        officer.press(officer.say("contact.staff.reply.send"));
        officer.reads(ANSWER);
    }

    private void readsTheAnswer(Receipt receipt) {
        Screen later = phoneWithoutScript("ar");
        later.open("/ar/my");
        later.fill("code", receipt.code());
        later.fill("pin", receipt.pin());
        later.press(later.say("contact.my.open"));
        later.reads(ANSWER);
        later.reads(later.say("contact.file.opened"));
    }

    private Screen phoneWithoutScript(String tag) {
        return new Screen(
                chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(360, 740)
                                .setLocale(tag)
                                .setJavaScriptEnabled(false)),
                DemoHouse.Outside.address(),
                messages,
                languages.of(tag).orElseThrow());
    }

    private Screen desk() {
        return new Screen(
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900)),
                DemoHouse.Outside.address(),
                messages,
                languages.house());
    }
}
