package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the link of a letter says once the client took the consent back: to who held it, and to nobody else. */
@HouseTest
class HeldLinkTest {
    @Autowired
    Asking asking;

    @Autowired
    Referrals referrals;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @Test
    void whoever_held_the_link_reads_that_the_client_took_it_back_and_nobody_else_does() throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        UUID consent = asking.consent(story, Section.NAME);
        UUID id = asking.draft(story, Section.NAME);
        asking.send(story, id);
        String replaced = asking.token(id);
        as(story.officer(), () -> referrals.resend(story.officer(), id, Asked.key()));
        clock.forward(Duration.ofMinutes(1));
        String token = asking.token(id);
        var partner = new Browser(port);
        partner.post("/hu/referral/" + token);
        partner.post("/hu/referral/accept");
        as(story.newcomer(), () -> asking.consents.withdraw(story.newcomer(), consent));

        String late = partner.post("/hu/referral/report", "report", "WAITING").location();
        assertThat(partner.get(late).body())
                .contains("Az ügyfél visszavonta a hozzájárulását", "ne keressék", "ne őrizzék meg")
                .doesNotContain("sentinel");
        assertThat(partner.get(partner.get("/hu/referral").location()).body()).contains("visszavonta");
        var link = new Browser(port).get("/hu/referral/" + token);
        assertThat(link.status()).isEqualTo(410);
        assertThat(link.body()).contains("visszavonta", "ne keressék").doesNotContain("sentinel");

        var stranger = new Browser(port);
        for (String path : List.of("late", "ended", replaced, "guess")) {
            assertThat(stranger.get("/hu/referral/" + path).body()).as(path).doesNotContain("visszavonta");
        }
        var forged = HttpRequest.newBuilder(partner.at("/hu/referral/late"))
                .header("Cookie", "kapocs-referral=" + UUID.randomUUID() + "~" + id + "~99999999999~" + "A".repeat(43));
        assertThat(stranger.send(forged).body()).doesNotContain("visszavonta");
    }
}
