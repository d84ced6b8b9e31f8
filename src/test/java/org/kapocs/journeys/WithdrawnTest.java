package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.DemoHouse;
import org.kapocs.testing.PostOffice;
import org.springframework.beans.factory.annotation.Autowired;

/** She takes her consent back while a partner has her open before them. */
class WithdrawnTest extends Journey {
    private static final String CLIENT = "Minta Bolormaa";

    @Autowired
    PostOffice post;

    @Test
    void whoever_reads_by_a_link_is_told_at_the_next_press_and_reads_nothing_more_of_her() throws Exception {
        Screen officer = colleague("Kuldo", Role.DESK_OFFICER);
        Slip slip = opensACaseOf(officer, CLIENT);
        MimeMessage letter = refersByLetter(officer, CLIENT);
        Screen partner = phone("hu");
        partner.open(PostOffice.linkIn(letter));
        partner.press(partner.say("referral.door.open"));
        partner.press(partner.say("referral.accept"));
        partner.reads(CLIENT);
        picture(partner.page(), "link-before");
        takesBack(slip);
        presses(partner, "link-after", partner.say("referral.late.title"), CLIENT);
        partner.open(PostOffice.linkIn(letter));
        partner.reads(partner.say("referral.door.OVER.title"));
        partner.page().goBack();
        Assertions.assertThat(partner.page().content()).doesNotContain(CLIENT);
        isTold(officer);
    }

    private MimeMessage refersByLetter(Screen officer, String client) {
        officer.follow(officer.say("referral.case.new"));
        officer.press(officer.say("referral.find.choose"));
        String partner = officer.text("main p.quiet .num");
        agrees(officer, client);
        post.waitUntilAllAreGone(officer.page());
        int before = DemoHouse.Outside.lettersTo(partner).size();
        officer.press(officer.say("referral.draft.send"));
        officer.reads(officer.say("referral.case.title"));
        return DemoHouse.Outside.letterTo(partner, before);
    }

    private void agrees(Screen officer, String client) {
        officer.press(officer.say("referral.draft.consent"));
        officer.press(officer.say("casework.consent.show"));
        officer.check("how", "READ_ALOUD");
        officer.press(officer.say("casework.consent.given"));
        assertThat(officer.page().locator("#preview")).containsText(client);
    }

    /** On her telephone, in Arabic, without JavaScript. */
    private void takesBack(Slip slip) {
        Screen client = ownFile("ar", slip);
        client.open("/ar/my/file");
        client.reads(client.say("privacy.use.SHOWN"));
        client.page().getByText(client.say("casework.file.withdraw")).first().click();
        picture(client.page(), "taking-back");
        client.press(client.say("casework.file.withdraw"));
        client.reads(client.say("casework.file.withdraw.done"));
        picture(client.page(), "taken-back");
    }

    /** What was on the screen is still there; the next press shows that it is over, and no word of hers. */
    private void presses(Screen partner, String name, String over, String client) {
        partner.check("report", "WAITING");
        partner.press(partner.say("referral.report.send"));
        partner.reads(over);
        Assertions.assertThat(partner.page().content()).doesNotContain(client);
        picture(partner.page(), name);
    }

    private void isTold(Screen officer) throws Exception {
        officer.page().reload();
        officer.reads(officer.say("referral.state.CANCELLED"));
        inspected(officer, "case-after");
    }
}
