package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.DemoHouse;
import org.kapocs.testing.PostOffice;
import org.springframework.beans.factory.annotation.Autowired;

/** She takes her consent back while a partner has her open before them: one by a link, one signed in. */
class WithdrawnTest extends Journey {
    private static final String OF_THE_LINK = "Minta Golnar";
    private static final String OF_THE_ACCOUNT = "Minta Parvin";

    @Autowired
    PostOffice post;

    @Autowired
    Organizations organizations;

    @Test
    void whoever_reads_by_a_link_is_told_at_the_next_press_and_reads_nothing_more_of_her() throws Exception {
        Screen officer = colleague("Kuldo", Role.DESK_OFFICER);
        Slip slip = opensACaseOf(officer, OF_THE_LINK);
        MimeMessage letter = refersByLetter(officer, OF_THE_LINK);
        Screen partner = phone("hu");
        partner.open(PostOffice.linkIn(letter));
        partner.press(partner.say("referral.door.open"));
        partner.press(partner.say("referral.accept"));
        partner.reads(OF_THE_LINK);
        picture(partner.page(), "link-before");
        takesBack(slip);
        presses(partner, "link-after", partner.say("referral.late.title"), OF_THE_LINK);
        partner.open(PostOffice.linkIn(letter));
        partner.reads(partner.say("referral.door.OVER.title"));
        partner.page().goBack();
        Assertions.assertThat(partner.page().content()).doesNotContain(OF_THE_LINK);
        isTold(officer);
    }

    @Test
    void whoever_reads_by_an_account_is_told_at_the_next_press_and_finds_her_nowhere() throws Exception {
        UUID organization = organizations.found("Minta Befogadó", Organization.Kind.EXPERT);
        UUID site = organizations.addSite(organization, "Minta Befogadó Pont", "09", "Minta utca 53.");
        Screen officer = colleague("Felado", Role.DESK_OFFICER);
        Slip slip = opensACaseOf(officer, OF_THE_ACCOUNT);
        Screen editor = colleague("Szerkeszto", Role.EDITOR);
        String service = isAnsweredBy(officer, editor, organization.toString());
        refersToDesk(officer, OF_THE_ACCOUNT);
        Screen worker = colleague(organization, Set.of(site), "Fogado", Role.DESK_OFFICER);
        worker.open("/staff/inbox");
        worker.page().locator("main a.line").first().click();
        worker.press(worker.say("referral.accept"));
        worker.reads(OF_THE_ACCOUNT);
        picture(worker.page(), "account-before");
        takesBack(slip);
        presses(worker, "account-after", worker.say("referral.over.closed"), OF_THE_ACCOUNT);
        worker.open("/staff/inbox");
        Assertions.assertThat(worker.page().content()).doesNotContain(OF_THE_ACCOUNT);
        inspected(worker, "inbox-after");
        isTold(officer);
        desk(editor, service, "");
    }

    /** The first service that is found answers through that organization from now on. */
    private String isAnsweredBy(Screen officer, Screen editor, String organization) {
        String file = officer.page().url();
        officer.follow(officer.say("referral.case.new"));
        String service = officer.page()
                .locator("main a[href^='/staff/directory/']")
                .first()
                .getAttribute("href");
        desk(editor, service, organization);
        officer.open(file);
        return service;
    }

    private void desk(Screen editor, String service, String organization) {
        editor.open(service);
        editor.follow(editor.say("referral.desk.title"));
        editor.choose("desk", organization);
        editor.press(editor.say("referral.desk.set"));
        editor.reads(editor.say("referral.done.desk"));
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

    private void refersToDesk(Screen officer, String client) {
        officer.follow(officer.say("referral.case.new"));
        officer.press(officer.say("referral.find.choose"));
        agrees(officer, client);
        officer.press(officer.say("referral.draft.send"));
        officer.reads(officer.say("referral.case.title"));
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
