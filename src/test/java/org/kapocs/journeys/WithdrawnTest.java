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
    private static final String CLIENT = "Minta Bolormaa";

    /** Another, whom nobody has a case of yet. */
    private static final String OTHER = "Minta Szarnaj";

    /** What no other story refers: who answers for it is decided here. */
    private static final String TOPIC = "work.diploma";

    /** Tells who she is, before anybody has accepted. */
    private static final String WRITTEN = "Bolormaa kislányának kell iskola, kedden ráérnek.";

    private static final String DAY = "Kedden tízkor várjuk Önöket.";

    @Autowired
    PostOffice post;

    @Autowired
    Organizations organizations;

    @Test
    void whoever_reads_by_a_link_is_told_at_the_next_press_and_reads_nothing_more_of_her() throws Exception {
        Screen officer = colleague("Kuldo", Role.DESK_OFFICER);
        Slip slip = opensACaseOf(officer, CLIENT);
        MimeMessage letter = refersByLetter(officer, CLIENT);
        Screen partner = phone("hu");
        partner.open(PostOffice.linkIn(letter));
        partner.press(partner.say("referral.door.open"));
        partner.fill("message", DAY);
        partner.press(partner.say("referral.accept"));
        partner.reads(CLIENT);
        picture(partner.page(), "link-before");
        readsWhatWasWritten(slip);
        takesBack(slip);
        presses(partner, "link-after", partner.say("referral.door.WITHDRAWN.text"), CLIENT);
        partner.page().goBack();
        Assertions.assertThat(partner.page().content()).doesNotContain(CLIENT);
        partner.open(PostOffice.linkIn(letter));
        partner.reads(partner.say("referral.door.WITHDRAWN.title"));
        inspected(partner, "link-over");
        readsThatTheDayMayNotHold(slip);
        isTold(officer, DAY);
    }

    @Test
    void whoever_reads_by_an_account_is_told_at_the_next_press_and_finds_her_nowhere() throws Exception {
        UUID there = organizations.found("Minta Befogadó", Organization.Kind.EXPERT);
        Set<UUID> sites = Set.of(organizations.addSite(there, "Minta Befogadó Pont", "09", "Minta utca 53."));
        Screen officer = colleague("Felado", Role.DESK_OFFICER);
        Slip slip = opensACaseOf(officer, OTHER, TOPIC);
        officer.follow(officer.say("referral.case.new"));
        isAnsweredBy(there, first(officer));
        officer.press(officer.say("referral.find.choose"));
        agrees(officer, OTHER);
        officer.press(officer.say("referral.draft.send"));
        officer.reads(officer.say("referral.case.title"));
        Screen worker = colleague(phone("hu", true), there, sites, "Fogado", Role.DESK_OFFICER);
        worker.open("/staff/inbox");
        worker.page()
                .locator("main a.line[href='/staff/inbox/" + sent(officer) + "']")
                .click();
        worker.press(worker.say("referral.accept"));
        worker.reads(OTHER);
        String asked = worker.page().url();
        picture(worker.page(), "account-before");
        takesBack(slip);
        presses(worker, "account-after", worker.say("referral.over.withdrawn"), OTHER);
        worker.readsNot(worker.say("referral.late"));
        worker.open(asked);
        worker.reads(worker.say("referral.over.withdrawn"));
        inspected(worker, "account-over");
        for (String page : new String[] {asked, "/staff/inbox", "/staff", "/staff/cases?q=Szarnaj"}) {
            worker.open(page);
            Assertions.assertThat(worker.page().content()).as(page).doesNotContain(OTHER);
        }
        isTold(officer, OTHER);
    }

    /** The service that is offered first. */
    private static String first(Screen officer) {
        return officer.page().locator("main form input[name='service']").first().getAttribute("value");
    }

    /** What the house calls the one that was sent: a line of the inbox names nobody. */
    private static String sent(Screen officer) {
        String cancelling = officer.page()
                .locator("#referrals form[action$='/cancel']")
                .first()
                .getAttribute("action");
        return cancelling.split("/")[5];
    }

    /** The city's editor says whose people answer what is sent to this service. */
    private void isAnsweredBy(UUID organization, String service) {
        Screen editor = colleague("Szerkeszto", Role.EDITOR);
        editor.open("/staff/directory/" + service);
        editor.follow(editor.say("referral.desk.title"));
        editor.choose("desk", organization.toString());
        editor.press(editor.say("referral.desk.set"));
        editor.reads(editor.say("referral.done.desk"));
    }

    private MimeMessage refersByLetter(Screen officer, String client) throws Exception {
        officer.follow(officer.say("referral.case.new"));
        officer.press(officer.say("referral.find.choose"));
        String partner = officer.text("main p.quiet .num");
        agrees(officer, client);
        officer.fill("asked", WRITTEN);
        officer.press(officer.say("referral.draft.refresh"));
        assertThat(officer.page().locator("#preview")).containsText(WRITTEN);
        post.waitUntilAllAreGone(officer.page());
        int before = DemoHouse.Outside.lettersTo(partner).size();
        officer.press(officer.say("referral.draft.send"));
        officer.reads(officer.say("referral.draft.tells.then"));
        assertThat(officer.page().locator("textarea[name=asked]")).hasValue(WRITTEN);
        inspected(officer, "tells");
        officer.press(officer.say("referral.draft.send.so"));
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

    /** What the partner reads about her, in Hungarian on an Arabic page. */
    private void readsWhatWasWritten(Slip slip) throws Exception {
        Screen client = ownFile("ar", slip);
        client.open("/ar/my/file");
        assertThat(client.page().locator("p[lang=hu][dir=auto]").getByText(WRITTEN))
                .isVisible();
        client.reads(DAY);
        inspected(client, "written");
    }

    private void readsThatTheDayMayNotHold(Slip slip) throws Exception {
        Screen client = ownFile("ar", slip);
        client.open("/ar/my/file");
        client.reads(DAY);
        client.reads(client.say("referral.own.left"));
        inspected(client, "left");
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

    private void isTold(Screen officer, String what) throws Exception {
        officer.page().reload();
        officer.reads(officer.say("referral.state.CANCELLED"));
        inspected(officer, "case-after");
        officer.open("/staff");
        officer.reads(officer.say("casework.withdrawn.title"));
        officer.reads(what);
        inspected(officer, "day-" + what.length());
        officer.press(officer.say("casework.withdrawn.seen"));
        officer.readsNot(officer.say("casework.withdrawn.title"));
    }
}
