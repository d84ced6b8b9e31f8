package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a partner writes to the client is told or given back, and never lost. */
@HouseTest
class PartnerWordsTest {
    @Autowired
    Asking asking;

    @Autowired
    ReferralHistory history;

    @Autowired
    Staff staff;

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
    void words_beside_a_click_that_had_a_twin_are_told_and_each_form_tells_once() throws Exception {
        var story = story();
        UUID id = asking.sent(story, Section.NAME);
        var partner = opened(id);
        String first = key();
        accept(partner, "sentinel-welcome", first);
        accept(partner, "sentinel-welcome", first);
        accept(partner, "sentinel-monday", key());
        report(partner, "BEGUN", "sentinel-begun", key());
        String again = key();
        assertThat(report(partner, "BEGUN", "sentinel-again", again).location()).isEqualTo("/hu/referral?told=true");
        report(partner, "BEGUN", "sentinel-again", again);
        report(partner, "BEGUN", "sentinel-edited", again);
        assertThat(said(story, id))
                .containsExactly(
                        "sentinel-welcome", "sentinel-monday", "sentinel-begun", "sentinel-again", "sentinel-edited");
    }

    @Test
    void the_form_to_accept_has_a_key() throws Exception {
        var partner = opened(asking.sent(story()));
        assertThat(partner.get("/hu/referral").body())
                .containsPattern(
                        "/referral/accept\"[^>]*>\\s*<input type=\"hidden\" name=\"once\" value=\"[0-9a-f-]{36}\"");
    }

    @Test
    void who_comes_when_it_is_over_gets_their_words_back() throws Exception {
        var story = story();
        UUID id = asking.sent(story, Section.NAME);
        var first = opened(id);
        var second = opened(id);
        first.post("/hu/referral/decline", "reason", "NO_CAPACITY");
        var late = accept(second, "sentinel-welcome", key());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body())
                .contains("Ez az üzenet nem ment el")
                .contains("lang=\"ar\">sentinel-welcome")
                .doesNotContain("<textarea");
        assertThat(said(story, id)).isEmpty();
    }

    @Test
    void an_over_long_message_comes_back_with_its_language_and_the_report() throws Exception {
        UUID id = asking.sent(story(), Section.NAME);
        var partner = opened(id);
        partner.post("/hu/referral/accept");
        var tooLong = report(partner, "PARTLY", "á".repeat(1001), key());
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body())
                .contains("á".repeat(1001))
                .containsPattern("value=\"PARTLY\" checked")
                .containsPattern("value=\"ar\" selected");
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.ACCEPTED);
    }

    @Test
    void hungarian_that_is_said_to_be_arabic_is_asked_about_before_anything_is_answered() throws Exception {
        var story = story();
        UUID id = asking.sent(story, Section.NAME);
        var partner = opened(id);
        var asked = accept(partner, "Jöjjön be kedden tízkor", key());
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.body())
                .contains("Nem úgy látszik, hogy ez arab nyelvű.", ">Jöjjön be kedden tízkor</textarea>")
                .containsPattern("name=\"instead\" value=\"hu\"");
        assertThat(asking.get(id).state().unanswered()).isTrue();
        partner.post(
                "/hu/referral/accept",
                "message",
                "Jöjjön be kedden tízkor",
                "in",
                "ar",
                "once",
                key(),
                "instead",
                "hu");
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.ACCEPTED);
        var sure = key();
        partner.post("/hu/referral/report", "message", "Hozza az iratait is", "in", "ar", "once", sure, "sure", "text");
        assertThat(as(
                                story.officer(),
                                () -> history.told(story.officer(), List.of(asking.get(id)))
                                        .messages())
                        .stream()
                        .map(PartnerMessage.Said::language))
                .containsExactly("hu", "ar");
    }

    private static Browser.Answer accept(Browser partner, String message, String once) throws Exception {
        return partner.post("/hu/referral/accept", "message", message, "in", "ar", "once", once);
    }

    private static Browser.Answer report(Browser partner, String report, String message, String once) throws Exception {
        return partner.post("/hu/referral/report", "report", report, "message", message, "in", "ar", "once", once);
    }

    private List<String> said(Asking.Story story, UUID id) {
        return as(
                        story.officer(),
                        () -> history.told(story.officer(), List.of(asking.get(id)))
                                .messages())
                .stream()
                .map(PartnerMessage.Said::text)
                .toList();
    }

    private Browser opened(UUID referral) throws Exception {
        var browser = new Browser(port);
        browser.post("/hu/referral/" + asking.token(referral));
        return browser;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Asking.Story story() {
        return asking.story(staff.inCity(Role.DESK_OFFICER));
    }
}
