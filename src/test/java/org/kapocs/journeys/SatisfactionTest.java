package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.satisfaction.Settling;
import org.kapocs.look.Inspection;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.web.HouseClock;
import org.kapocs.testing.DemoHouse;
import org.kapocs.testing.PostOffice;
import org.springframework.beans.factory.annotation.Autowired;

/** A case is closed, and its client says with one touch how it was: in Arabic, on a small telephone without script. */
class SatisfactionTest extends Journey {
    private static final String CLIENT = "amina.velemeny@velemeny.example.org";
    private static final String SENTENCE = "شرحتم لي كل شيء بهدوء.";

    @Autowired
    Organizations organizations;

    @Autowired
    Settling settling;

    @Autowired
    PostOffice post;

    @Test
    void a_case_is_closed_and_its_client_says_with_one_touch_how_it_was() throws Exception {
        Screen officer = supervisor();
        opensACase(officer);
        closes(officer);
        String link = PostOffice.linkIn(DemoHouse.Outside.letterTo(CLIENT, 0));
        assertThat(link).contains("/ar/satisfaction/");
        looks(link);
        Screen client = phone("ar", false);
        client.open(link);
        assertThat(client.page().locator("html")).hasAttribute("dir", "rtl");
        client.press(client.say("satisfaction.picture.GLAD"));
        assertThat(client.page().locator("button[value=GLAD]")).hasAttribute("aria-pressed", "true");
        assertThat(client.page().context().cookies())
                .as("nothing follows anybody")
                .isEmpty();
        client.fill("words", SENTENCE);
        client.press(client.say("satisfaction.send"));
        client.reads(client.say("satisfaction.kept"));
        picture(client.page(), "thanks");
        again(link);
        counted(officer);
    }

    private void opensACase(Screen officer) {
        officer.open("/staff/cases/new");
        officer.fill("given-0", "Minta Amina Vélemény");
        officer.choose("speaks-0", "ar");
        officer.choose("by-0", "EMAIL");
        officer.fill("reach-0", CLIENT);
        officer.choose("topic-0", "housing.rent");
        officer.check("basis", "PUBLIC_TASK");
        officer.press(officer.say("casework.open.button"));
        officer.follow(officer.say("casework.code.go"));
    }

    /** Nothing speaks against the address, so it is chosen; the officer changes nothing. */
    private void closes(Screen officer) {
        officer.follow(officer.say("casework.close"));
        assertThat(officer.page().locator("input[value='" + CLIENT + "']")).isChecked();
        officer.page().locator("select[name^=need-]").selectOption("OURSELVES");
        picture(officer.page(), "closing");
        post.waitUntilAllAreGone(officer.page());
        officer.press(officer.say("casework.close"));
        officer.reads(officer.say("satisfaction.case"));
        picture(officer.page(), "case");
        officer.follow(officer.say("satisfaction.case.ask"));
        picture(officer.page(), "ask");
        officer.press(officer.say("satisfaction.card.make"));
        assertThat(officer.page().locator("section[lang=ar] svg.qr")).isVisible();
        picture(officer.page(), "card");
    }

    /** As a mail scanner does, and we: nothing is answered by looking, and the pictures are large and whole. */
    private void looks(String link) throws Exception {
        Screen looking = phone("ar", true);
        looking.open(link);
        Locator pictures = looking.page().locator("ul.moods button");
        assertThat(pictures).hasCount(3);
        for (Locator each : pictures.all()) {
            BoundingBox box = each.boundingBox();
            assertThat(Math.min(box.width, box.height)).as("a thumb finds it").isGreaterThan(88);
        }
        picture(looking.page(), "question");
        String html = looking.page().context().request().get(link).text();
        assertThat(Inspection.of(looking.page(), html)).isEmpty();
    }

    private void again(String link) {
        Screen somebody = phone("ar", true);
        somebody.open(link);
        somebody.reads(somebody.say("satisfaction.door.USED.text"));
        assertThat(somebody.page().locator("ul.moods")).hasCount(0);
        picture(somebody.page(), "used");
    }

    private void counted(Screen officer) throws Exception {
        officer.open("/staff/satisfaction");
        officer.reads(officer.say("satisfaction.waiting", "count", 0));
        HouseClock.at(clock.instant().plus(Duration.ofHours(25)), () -> {
            settling.round();
            return true;
        });
        officer.page().reload();
        officer.reads(officer.say("satisfaction.waiting", "count", 1));
        officer.reads(SENTENCE);
        officer.readsNot("Amina");
        String html = officer.page().content();
        picture(officer.page(), "opinions");
        assertThat(html).doesNotContain("/staff/cases/0");
        officer.press(officer.say("satisfaction.remarks.mark"));
        officer.reads(officer.say("satisfaction.remarks.none"));
    }

    /** Somebody who works on cases and supervises, in an organization where nobody else has asked anybody. */
    private Screen supervisor() {
        UUID organization = organizations.found("Minta Vélemény Alapítvány", Organization.Kind.EXPERT);
        UUID site = organizations.addSite(organization, "Minta Vélemény Pont", "08", "Minta utca 49.");
        return colleague(organization, Set.of(site), "Velemeny", Role.DESK_OFFICER, Role.SUPERVISOR);
    }
}
