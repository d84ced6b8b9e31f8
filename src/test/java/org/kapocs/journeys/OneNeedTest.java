package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.kapocs.demo.InventedStaff;
import org.kapocs.facts.need.Figure;
import org.kapocs.facts.need.FigureQuery;
import org.kapocs.facts.need.Needs;
import org.kapocs.shared.access.Totp;
import org.kapocs.testing.DemoHouse;
import org.kapocs.testing.PostOffice;
import org.springframework.beans.factory.annotation.Autowired;

/** One need, from the door to an outcome: a mother with a phone in Arabic, an officer, a partner. */
class OneNeedTest extends Journey {
    private static final String OFFICER = "marta@example.org";
    private static final String ASKED = "ابنتي عمرها سبع سنوات ونريد أن تبدأ المدرسة. ماذا نحتاج؟";
    private static final String ANSWER = "أهلاً بك. نستطيع مساعدتك في التسجيل، ونحتاج إلى يومين.";

    @Autowired
    Needs needs;

    @Autowired
    PostOffice post;

    @Test
    void a_need_goes_from_the_door_to_an_outcome() {
        Screen mother = phone("ar");
        Slip receipt = asks(mother);
        Screen officer = desk();
        signsIn(officer);
        answers(officer, receipt);
        long answeredBefore = answered();
        opensACase(officer);
        MimeMessage letter = refers(officer);
        partnerAccepts(letter, officer);
        motherConfirms(receipt);
        closes(officer);
        assertThat(answered()).isEqualTo(answeredBefore + 1);
        showsFiguresWithoutAWayToHer(receipt);
    }

    private Slip asks(Screen mother) {
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
        var receipt = new Slip(
                mother.text("dl.codes dd >> nth=0"),
                mother.text("dl.codes dd >> nth=1").replaceAll("\\s", ""));
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

    private void answers(Screen officer, Slip receipt) {
        officer.open("/staff?view=NEW&language=ar&topic=school.primary");
        officer.follow(receipt.code());
        officer.reads(ASKED);
        officer.fill("text", ANSWER);
        officer.page().check("[name=reads][value=THEIRS]");
        officer.press(officer.say("contact.staff.reply.send"));
        officer.reads(ANSWER);
    }

    private void opensACase(Screen officer) {
        officer.follow(officer.say("contact.staff.case.open"));
        officer.fill("given-0", "أم سارة");
        officer.choose("matter", "school");
        officer.press(officer.say("casework.open.button"));
        officer.reads("أم سارة");
        officer.reads(officer.say("matter.school"));
    }

    /** Returns the partner's letter. Without a consent the draft waits; recording one leads back to it. */
    private MimeMessage refers(Screen officer) {
        officer.follow(officer.say("referral.case.new"));
        officer.press(officer.say("referral.find.choose"));
        officer.reads(officer.say("referral.draft.noconsent"));
        String partner = officer.text("main p.quiet .num");
        officer.press(officer.say("referral.draft.consent"));
        officer.press(officer.say("casework.consent.show"));
        officer.check("how", "READ_ALOUD");
        officer.press(officer.say("casework.consent.given"));
        assertThat(officer.page().locator("#preview")).containsText("أم سارة");
        post.waitUntilAllAreGone(officer.page());
        int before = DemoHouse.Outside.lettersTo(partner).size();
        officer.press(officer.say("referral.draft.send"));
        officer.reads(officer.say("referral.case.title"));
        return DemoHouse.Outside.letterTo(partner, before);
    }

    private void partnerAccepts(MimeMessage letter, Screen officer) {
        Screen partner = phone("hu");
        partner.open(PostOffice.linkIn(letter));
        partner.press(partner.say("referral.door.open"));
        partner.readsNot("أم سارة");
        partner.press(partner.say("referral.accept"));
        partner.reads("أم سارة");
        partner.check("report", "HELPED");
        partner.press(partner.say("referral.report.send"));
        officer.page().reload();
        officer.reads(officer.say("referral.state.COMPLETED"));
    }

    /** Another day, on the same phone: the answer, who opened her file, and whether it helped. */
    private void motherConfirms(Slip receipt) {
        Screen mother = phone("ar");
        mother.open("/ar/my");
        mother.fill("code", receipt.code());
        mother.fill("pin", receipt.pin());
        mother.press(mother.say("contact.my.open"));
        mother.reads(ANSWER);
        mother.reads(mother.say("matter.school"));
        mother.reads("Minta Főváros Önkormányzata");
        mother.page().getByText(mother.say("referral.own.yes")).click();
        mother.press(mother.say("referral.own.sure"));
        mother.reads(mother.say("needstate.ANSWERED"));
    }

    private void closes(Screen officer) {
        officer.page().reload();
        officer.follow(officer.say("casework.close"));
        officer.check("reason", "FINISHED");
        officer.press(officer.say("casework.close"));
        officer.reads(officer.say("casework.reopen"));
    }

    /** As exact as only the house itself may count. */
    private long answered() {
        YearMonth month = YearMonth.now(clock);
        return needs.figures(new FigureQuery(FigureQuery.By.TOPIC, month, month, "school")).stream()
                .filter(figure -> figure.key().equals("school.primary"))
                .mapToLong(Figure::answered)
                .sum();
    }

    private void showsFiguresWithoutAWayToHer(Slip receipt) {
        Screen anybody = phone("ar");
        anybody.open("/ar/needs");
        assertThat(anybody.page().locator("table").first()).isAttached();
        anybody.readsNot(receipt.code());
        assertThat(anybody.page().locator("main a[href*='/my'], main a[href*='/staff']"))
                .hasCount(0);
    }
}
