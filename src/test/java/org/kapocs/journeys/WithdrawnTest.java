package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.directory.Imports;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.DemoHouse;
import org.kapocs.testing.PostOffice;
import org.springframework.beans.factory.annotation.Autowired;

/** She takes her consent back while a partner has her open before them: one by a link, one signed in. */
class WithdrawnTest extends Journey {
    private static final String CLIENT = "Minta Bolormaa";

    @Autowired
    Imports imports;

    @Autowired
    Organizations organizations;

    private final UUID service = UUID.randomUUID();
    private final String called = "Minta Visszavonás " + service.toString().substring(0, 8);
    private final String address = service + "@visszavonas.example.org";

    /** Of this story alone: who answers for those of the others is decided in theirs. */
    @BeforeEach
    void a_service() {
        String json = """
                {"id":"%s","name":"%s","status":"active","email":"%s","content_language":"hu",
                 "organization":{"id":"%s","name":"%s","description":"Próbához"}}""".formatted(service, called, address, UUID.randomUUID(), called);
        var house = new Who.Machine("test");
        var file = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        Standing.as(house, () -> imports.now(house, "minta.json", "hu", file));
    }

    @Test
    void whoever_reads_by_a_link_is_told_at_the_next_press_and_reads_nothing_more_of_her() throws Exception {
        Screen officer = colleague("Kuldo", Role.DESK_OFFICER);
        Slip slip = opensACaseOf(officer, CLIENT);
        refers(officer);
        String link = PostOffice.linkIn(DemoHouse.Outside.letterTo(address, 0));
        Screen partner = phone("hu");
        partner.open(link);
        partner.press(partner.say("referral.door.open"));
        partner.press(partner.say("referral.accept"));
        partner.reads(CLIENT);
        picture(partner.page(), "link-before");
        takesBack(slip);
        presses(partner, "link-after");
        partner.reads(partner.say("referral.late.title"));
        partner.open(link);
        partner.reads(partner.say("referral.door.OVER.title"));
        partner.page().goBack();
        Assertions.assertThat(partner.page().content()).doesNotContain(CLIENT);
        isTold(officer);
    }

    @Test
    void whoever_reads_by_an_account_is_told_at_the_next_press_and_finds_her_nowhere() throws Exception {
        UUID there = organizations.found("Minta Befogadó", Organization.Kind.EXPERT);
        Set<UUID> sites = Set.of(organizations.addSite(there, "Minta Befogadó Pont", "09", "Minta utca 53."));
        isAnsweredBy(there);
        Screen officer = colleague("Felado", Role.DESK_OFFICER);
        Slip slip = opensACaseOf(officer, CLIENT);
        refers(officer);
        Screen worker = colleague(phone("hu", true), there, sites, "Fogado", Role.DESK_OFFICER);
        worker.open("/staff/inbox");
        worker.page().locator("main a.line").first().click();
        worker.press(worker.say("referral.accept"));
        worker.reads(CLIENT);
        String asked = worker.page().url();
        picture(worker.page(), "account-before");
        takesBack(slip);
        presses(worker, "account-after");
        worker.open(asked);
        worker.reads(worker.say("referral.over.closed"));
        Assertions.assertThat(worker.page().content()).doesNotContain(CLIENT);
        inspected(worker, "account-over");
        for (String list : new String[] {"/staff/inbox", "/staff", "/staff/cases?q=Bolormaa"}) {
            worker.open(list);
            Assertions.assertThat(worker.page().content()).as(list).doesNotContain(CLIENT);
        }
        isTold(officer);
    }

    /** The city's editor says whose people answer what is sent to this service. */
    private void isAnsweredBy(UUID organization) {
        Screen editor = colleague("Szerkeszto", Role.EDITOR);
        editor.open("/staff/directory/" + service);
        editor.follow(editor.say("referral.desk.title"));
        editor.choose("desk", organization.toString());
        editor.press(editor.say("referral.desk.set"));
        editor.reads(editor.say("referral.done.desk"));
    }

    private void refers(Screen officer) {
        officer.follow(officer.say("referral.case.new"));
        officer.fill("q", called);
        officer.check("everywhere", "true");
        officer.page().locator("main form.filter button").click();
        officer.press(officer.say("referral.find.choose") + " " + called);
        officer.press(officer.say("referral.draft.consent"));
        officer.press(officer.say("casework.consent.show"));
        officer.check("how", "READ_ALOUD");
        officer.press(officer.say("casework.consent.given"));
        assertThat(officer.page().locator("#preview")).containsText(CLIENT);
        officer.press(officer.say("referral.draft.send"));
        officer.reads(officer.say("referral.case.title"));
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
    private void presses(Screen partner, String name) {
        partner.check("report", "WAITING");
        partner.press(partner.say("referral.report.send"));
        partner.readsNot(CLIENT);
        picture(partner.page(), name);
    }

    private void isTold(Screen officer) throws Exception {
        officer.page().reload();
        officer.reads(officer.say("referral.state.CANCELLED"));
        inspected(officer, "case-after");
    }
}
