package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kapocs.look.Inspection;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody else can help her better. Her file goes there, whole, once they have said yes, and she reads who keeps it. */
class TransferTest extends Journey {
    private static final String CLIENT = "Kezes Nasrin";
    private static final String THERE = "Minta Fogadó Alapítvány";

    @Autowired
    Organizations organizations;

    private UUID there;

    @Test
    void a_case_is_offered_looked_at_without_knowing_whose_accepted_and_its_client_reads_who_keeps_it()
            throws Exception {
        there = organizations.found(THERE, Organization.Kind.EXPERT);
        Set<UUID> sites = Set.of(organizations.addSite(there, "Minta Fogadó Pont", "08", "Minta utca 54."));
        Screen officer = colleague("Atado", Role.DESK_OFFICER);
        Screen receiver = colleague(there, sites, "Atvevo", Role.DESK_OFFICER);
        colleague(there, sites, "Felelos", Role.DESK_OFFICER);
        Slip slip = opensACaseOf(officer, CLIENT);
        String number = officer.text("main .num");
        String file = officer.page().url();

        String offer = offers(officer);
        looksBeforeAccepting(receiver, number);
        accepts(receiver);
        findsNothing(officer, file, offer, number);
        reads(slip);
    }

    @Test
    void who_agreed_that_a_case_is_offered_reads_so_in_her_file_and_takes_it_back() throws Exception {
        there = organizations.found("Minta Kérdezett Alapítvány", Organization.Kind.EXPERT);
        Screen officer = colleague("Kero", Role.DESK_OFFICER);
        Slip slip = opensACaseOf(officer, "Beles Nasrin");
        String file = officer.page().url();
        officer.open(file + "/consents/new?purpose=CASEWORK&organization=" + there);
        officer.page().locator("input[name=sections]").all().forEach(Locator::check);
        officer.press(officer.say("casework.consent.show"));
        officer.check("how", "READ_ALOUD");
        officer.press(officer.say("casework.consent.given"));
        Screen client = ownFile("ar", slip);
        client.open("/ar/my/file");
        client.reads(client.say("privacy.use.UNUSED"));
        client.readsNot(client.say("privacy.use.SHOWN"));
        officer.open(file);
        officer.follow(officer.say("transfer.case.go"));
        officer.choose("to", there.toString());
        officer.check("why", "LANGUAGE");
        officer.check("basis", "CONSENT");
        officer.press(officer.say("transfer.offer.button"));
        officer.reads(officer.say("transfer.done.offered"));
        client.open("/ar/my/file");
        client.reads(client.say("privacy.use.ASKED"));
        inspected(client, "own-file-offered");
        client.page().getByText(client.say("casework.file.withdraw")).first().click();
        client.readsNot(client.say("casework.file.withdraw.own"));
        picture(client.page(), "own-file-taking-back");
        client.press(client.say("casework.file.withdraw"));
        client.reads(client.say("casework.file.withdraw.done"));
        client.readsNot(client.say("casework.file.withdraw.own"));
        picture(client.page(), "own-file-taken-back");
    }

    private String offers(Screen officer) throws Exception {
        officer.follow(officer.say("transfer.case.go"));
        officer.reads(officer.say("transfer.goes"));
        inspected(officer, "offer");
        officer.choose("to", there.toString());
        officer.check("why", "LANGUAGE");
        officer.fill("asked", "Arabul beszélő munkatárs kell, a lakbér a legsürgősebb.");
        officer.check("basis", "PUBLIC_TASK");
        officer.press(officer.say("transfer.offer.button"));
        officer.reads(officer.say("transfer.done.offered"));
        officer.reads(CLIENT);
        String address = officer.page().url();
        officer.open(address);
        inspected(officer, "offered");
        officer.open("/staff/transfers?view=BY_US");
        officer.reads(CLIENT);
        inspected(officer, "waiting");
        return address;
    }

    private void looksBeforeAccepting(Screen receiver, String number) throws Exception {
        receiver.open("/staff");
        inspected(receiver, "day");
        receiver.page().locator("main a[href^='/staff/transfers']").first().click();
        receiver.readsNot(CLIENT);
        receiver.readsNot(number);
        inspected(receiver, "offered-to-us");
        receiver.page().locator("main a.line").first().click();
        receiver.reads("Arabul beszélő munkatárs kell");
        receiver.reads(receiver.say("topic.housing.rent"));
        receiver.readsNot(CLIENT);
        receiver.readsNot(number);
        inspected(receiver, "glimpse");
    }

    private void accepts(Screen receiver) throws Exception {
        receiver.page().locator("select[name=owner]").selectOption(new SelectOption().setLabel("Minta Felelos"));
        receiver.press(receiver.say("transfer.accept"));
        receiver.reads(receiver.say("transfer.done.accepted"));
        receiver.reads("Minta Felelos");
        receiver.open(receiver.page().url());
        inspected(receiver, "accepted");
        receiver.follow(CLIENT);
        receiver.reads(CLIENT);
        picture(receiver.page(), "case-there");
    }

    private void findsNothing(Screen officer, String file, String offer, String number) throws Exception {
        officer.open(file);
        officer.reads(officer.say("web.error.404.staff"));
        officer.open("/staff/cases?q=Kezes");
        officer.readsNot(CLIENT);
        officer.open(offer);
        officer.reads(number);
        officer.readsNot(CLIENT);
        officer.readsNot("Minta Felelos");
        inspected(officer, "given-away");
    }

    /** In Arabic, on a small telephone without script. */
    private void reads(Slip slip) throws Exception {
        Screen client = ownFile("ar", slip);
        assertThat(client.page().locator("html")).hasAttribute("dir", "rtl");
        client.reads(THERE);
        client.readsNot("Minta Felelos");
        picture(client.page(), "own-file");
        Screen again = phone("ar", true);
        again.page().context().addCookies(client.page().context().cookies());
        again.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        again.open("/ar/my/file");
        again.reads(THERE);
        String html = again.page().context().request().get(again.page().url()).text();
        Assertions.assertThat(Inspection.of(again.page(), html)).isEmpty();
    }
}
