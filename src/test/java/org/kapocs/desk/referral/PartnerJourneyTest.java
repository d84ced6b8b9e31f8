package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A partner without an account, from the letter to the outcome, over HTTP. */
@HouseTest
class PartnerJourneyTest {
    @Autowired
    Asking asking;

    @Autowired
    Referrals referrals;

    @Autowired
    StepRows steps;

    @Autowired
    Staff staff;

    @Autowired
    Languages languages;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private java.time.Instant before;

    @BeforeEach
    void emptyTheBuckets() {
        before = clock.instant();
        clock.forward(Duration.ofMinutes(20));
    }

    @AfterEach
    void turnBack() {
        clock.set(before.plus(Duration.ofMinutes(20)));
    }

    @Test
    void looking_at_a_link_changes_nothing_and_tells_nothing() throws Exception {
        UUID id = asking.sent(story(), Section.NAME);
        String path = "/hu/referral/" + asking.token(id);
        var scanner = new Browser(port);
        for (int i = 0; i < 3; i++) {
            var answer = scanner.get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("sentinel");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        }
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.REQUESTED);
    }

    @Test
    void a_partner_sees_no_identity_accepts_sees_the_sections_and_tells_how_it_went() throws Exception {
        var story = story();
        UUID id = asking.sent(story, Section.NAME);
        var partner = new Browser(port);
        assertThat(partner.post("/hu/referral/" + asking.token(id)).location()).isEqualTo("/hu/referral");
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.RECEIVED);
        assertThat(partner.get("/hu/referral").body())
                .contains("askedsentinel")
                .doesNotContain("sentinel-given")
                .doesNotContain("/referral/leave")
                .doesNotContain("555 0101");

        assertThat(partner.post("/hu/referral/accept").status()).isEqualTo(303);
        assertThat(partner.post("/hu/referral/accept").status()).isEqualTo(303);
        assertThat(partner.get("/hu/referral").body())
                .contains("sentinel-given")
                .doesNotContain("555 0101")
                .doesNotContain("sentinel-summary");

        assertThat(partner.post("/hu/referral/report").status()).isEqualTo(400);
        assertThat(partner.post("/hu/referral/report", "report", "HELPED").status())
                .isEqualTo(303);
        assertThat(partner.get("/hu/referral").body()).doesNotContain("sentinel-given");
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.COMPLETED);

        partner.post("/hu/referral/leave");
        assertThat(partner.get("/hu/referral").location()).isEqualTo("/hu/referral/ended");
    }

    @Test
    void who_comes_too_late_is_told_and_sees_how_it_stands() throws Exception {
        UUID id = asking.sent(story());
        var first = opened(id);
        var second = opened(id);
        first.post("/hu/referral/decline", "reason", "NO_CAPACITY");
        var late = second.post("/hu/referral/accept");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("note warn").doesNotContain("sentinel-given");
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.REJECTED);
    }

    @Test
    void a_used_link_opens_nothing_but_another_can_be_had_at_the_same_address() throws Exception {
        var story = story();
        UUID id = asking.sent(story);
        String path = "/hu/referral/" + asking.token(id);
        new Browser(port).post(path);
        var again = new Browser(port);
        assertThat(again.get(path).status()).isEqualTo(410);
        assertThat(again.post(path).status()).isEqualTo(410);
        assertThat(again.get("/hu/referral").location()).isEqualTo("/hu/referral/ended");
        assertThat(again.post(path + "/again").location()).isEqualTo("/hu/referral/sent");
        assertThat(letterKey(story, id)).contains(":again.");
    }

    @Test
    void an_expired_link_opens_nothing() throws Exception {
        UUID id = asking.sent(story());
        String path = "/hu/referral/" + asking.token(id);
        clock.forward(Duration.ofDays(15));
        assertThat(new Browser(port).post(path).status()).isEqualTo(410);
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.REQUESTED);
    }

    @Test
    void a_replaced_link_ends_the_visits_begun_with_it() throws Exception {
        var story = story();
        UUID id = asking.sent(story);
        String token = asking.token(id);
        var partner = new Browser(port);
        partner.post("/hu/referral/" + token);
        assertThat(partner.get("/hu/referral").status()).isEqualTo(200);
        as(story.officer(), () -> referrals.resend(story.officer(), id, Asked.key()));
        assertThat(partner.get("/hu/referral").location()).isEqualTo("/hu/referral/ended");
        var replaced = partner.get("/hu/referral/" + token);
        assertThat(replaced.status()).isEqualTo(404);
        assertThat(replaced.body()).contains("Ez a link nem működik");
    }

    @Test
    void a_visit_ends_after_half_an_hour_and_its_cookie_cannot_be_made_up() throws Exception {
        UUID id = asking.sent(story());
        var partner = opened(id);
        clock.forward(Duration.ofMinutes(31));
        assertThat(partner.get("/hu/referral").location()).isEqualTo("/hu/referral/ended");
        assertThat(partner.post("/hu/referral/report", "report", "HELPED").location())
                .as("what was sent now is not taken, and is not said to be safe")
                .isEqualTo("/hu/referral/late");
        assertThat(partner.post("/hu/referral/leave").location())
                .as("who only leaves has sent nothing")
                .isEqualTo("/hu/referral/ended");
        String forged = UUID.randomUUID() + "~" + id + "~99999999999~" + "A".repeat(43);
        var request = java.net.http.HttpRequest.newBuilder(partner.at("/hu/referral"))
                .header("Cookie", "kapocs-referral=" + forged);
        assertThat(new Browser(port).send(request).location()).isEqualTo("/hu/referral/ended");
    }

    @Test
    void guessing_leads_to_a_clear_page_and_soon_to_waiting() throws Exception {
        var guesser = new Browser(port);
        assertThat(guesser.get("/hu/referral/guess").status()).isEqualTo(404);
        int status = 404;
        for (int i = 0; i < 40 && status == 404; i++) {
            status = guesser.get("/hu/referral/guess" + i).status();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void every_page_of_a_partner_speaks_every_language() throws Exception {
        UUID id = asking.sent(story(), Section.values());
        var partner = opened(id);
        for (Language language : languages.open()) {
            assertThat(partner.get("/" + language.tag() + "/referral").body())
                    .contains("dir=\"" + language.direction() + "\"")
                    .doesNotContain("referral.asked");
        }
        partner.post("/hu/referral/accept");
        for (Language language : languages.open()) {
            assertThat(partner.get("/" + language.tag() + "/referral").body())
                    .contains("sentinel-given")
                    .doesNotContain("privacy.section");
        }
    }

    private Browser opened(UUID referral) throws Exception {
        var browser = new Browser(port);
        browser.post("/hu/referral/" + asking.token(referral));
        return browser;
    }

    private String letterKey(Asking.Story story, UUID id) {
        return as(
                        Asking.HOUSE,
                        () -> new org.springframework.transaction.support.TransactionTemplate(asking.transactions)
                                .execute(_ -> steps.told(List.of(id)).letters()))
                .get(id);
    }

    private Asking.Story story() {
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        return asking.story(officer);
    }
}
