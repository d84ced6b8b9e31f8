package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.look.Inspection;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is in danger. Her file is sealed, opened in an emergency by who may not see it, reviewed, and she reads that. */
class SealTest extends Journey {
    private static final String CLIENT = "Minta Rejtett Samira";

    @Autowired
    Organizations organizations;

    private UUID organization;
    private Set<UUID> sites;

    @Test
    void a_file_is_sealed_found_by_nobody_opened_in_an_emergency_reviewed_and_its_client_reads_that() throws Exception {
        organization = organizations.found("Minta Oltalom Alapítvány", Organization.Kind.EXPERT);
        sites = Set.of(organizations.addSite(organization, "Minta Oltalom Pont", "08", "Minta utca 53."));
        Screen officer = colleague(organization, sites, "Oltalom", Role.DESK_OFFICER);
        Screen colleague = colleague(organization, sites, "Helyettes", Role.DESK_OFFICER);
        Screen supervisor = colleague(organization, sites, "Vezeto", Role.SUPERVISOR);
        Slip slip = opensACaseOf(officer, CLIENT, "legal.decision");
        String number = officer.text("main .num");

        findsHer(colleague);
        writesDownHerChild(officer);
        seals(officer);
        String address = officer.page().url().replace("/seal", "");
        findsNothing(colleague, address);
        breaksTheGlass(colleague, number);
        reviews(supervisor, address);
        readsTheResult(colleague);
        reads(slip);
    }

    private void findsHer(Screen colleague) {
        colleague.open("/staff/cases?q=Rejtett");
        colleague.reads(CLIENT);
    }

    private void writesDownHerChild(Screen officer) {
        String file = officer.page().url();
        officer.open(file + "/household/new");
        officer.fill("given", "Lina");
        officer.fill("family", "Minta Rejtett");
        officer.choose("relation", "CHILD");
        officer.press(officer.say("household.take.save"));
        officer.open(file);
    }

    private void seals(Screen officer) throws Exception {
        picture(officer.page(), "case-open");
        officer.follow(officer.say("seal.case.open"));
        looksRight(officer, "seal-form");
        assertThat(officer.page().getByLabel("Lina")).isChecked();
        officer.choose("danger", "VIOLENCE");
        officer.press(officer.say("seal.seal"));
        officer.reads(officer.say("seal.done.sealed"));
        officer.reads("Minta Oltalom");
        officer.reads(officer.say("seal.alone"));
        looksRight(officer, "sealed");
        officer.page().navigate(officer.page().url().replace("/seal", ""));
        officer.reads(officer.say("seal.mark", "count", 1));
        looksRight(officer, "case-sealed");
    }

    private void findsNothing(Screen colleague, String address) {
        colleague.open("/staff/cases?q=Rejtett");
        colleague.readsNot(CLIENT);
        colleague.readsNot("Lina");
        colleague.open(address);
        colleague.reads(colleague.say("web.error.404.staff"));
    }

    private void breaksTheGlass(Screen colleague, String number) throws Exception {
        colleague.open("/staff/cases");
        colleague.follow(colleague.say("seal.title"));
        colleague.fill("number", number);
        colleague.choose("why", "DANGER");
        colleague.fill("words", "Telefonált, hogy követik, és a felelőse szabadságon van.");
        looksRight(colleague, "glass");
        colleague.press(colleague.say("seal.glass.break"));
        colleague.reads(colleague.say("seal.done.broken"));
        colleague.reads(CLIENT);
        colleague.reads(colleague.say("seal.case.watched"));
        picture(colleague.page(), "case-broken");
    }

    private void reviews(Screen supervisor, String address) throws Exception {
        supervisor.open(address);
        supervisor.reads(supervisor.say("web.error.404.staff"));
        supervisor.open("/staff");
        supervisor.follow(supervisor.say("seal.pressing.glasses", "count", 1, "late", 0));
        supervisor.reads("Telefonált, hogy követik");
        supervisor.readsNot(CLIENT);
        supervisor
                .page()
                .getByText(supervisor.say("seal.review"), new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        supervisor.page().locator("select[name^=verdict-]").selectOption("JUSTIFIED");
        supervisor.page().locator("textarea[name^=review-]").fill("Nem volt mire várni.");
        looksRight(supervisor, "review");
        supervisor.press(supervisor.say("seal.review.save"));
        supervisor.reads(supervisor.say("seal.done.reviewed"));
        supervisor.reads(supervisor.say("seal.waiting.none"));
    }

    private void readsTheResult(Screen colleague) throws Exception {
        colleague.open("/staff/seals");
        colleague.reads(colleague.say("seal.verdict.JUSTIFIED"));
        colleague.reads("Nem volt mire várni.");
        looksRight(colleague, "mine");
    }

    /** In Arabic, on a small telephone without script. */
    private void reads(Slip slip) throws Exception {
        Screen client = ownFile("ar", slip);
        assertThat(client.page().locator("html")).hasAttribute("dir", "rtl");
        client.reads(client.say("audit.purpose.EMERGENCY"));
        client.readsNot("Minta Oltalom Pont");
        client.readsNot("Helyettes");
        picture(client.page(), "own-file");
        Screen again = phone("ar", true);
        again.page().context().addCookies(client.page().context().cookies());
        again.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        again.open("/ar/my/file");
        String html = again.page().context().request().get(again.page().url()).text();
        org.assertj.core.api.Assertions.assertThat(Inspection.of(again.page(), html))
                .isEmpty();
    }

    private void looksRight(Screen screen, String name) throws Exception {
        picture(screen.page(), name);
        var before = screen.page().viewportSize();
        screen.page().setViewportSize(360, 740);
        String html = screen.page().context().request().get(screen.page().url()).text();
        org.assertj.core.api.Assertions.assertThat(Inspection.of(screen.page(), html))
                .as(name)
                .isEmpty();
        screen.page().setViewportSize(before.width, before.height);
    }
}
