package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Reach;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** A number that the client removes is not called by a partner either. */
@HouseTest
class RemovedReachTest {
    @Autowired
    Asking asking;

    @Autowired
    Referrals referrals;

    @Autowired
    Contacts contacts;

    @Autowired
    Staff staff;

    @Test
    void a_partner_who_has_accepted_sees_only_how_the_client_may_be_reached_now() {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        UUID id = asking.sent(story, Section.REACH);
        var partner = new Who.LinkHolder(id);
        as(partner, () -> referrals.accept(partner, PartnerMessage.NONE));
        assertThat(seen(partner)).contains("555 0101");

        var newcomer = story.newcomer();
        Standing.as(
                newcomer, () -> contacts.reachBy(newcomer, new Reach(Reach.Kind.OTHER, "minta-uj", "csak irasban")));
        assertThat(seen(partner)).contains("minta-uj", "csak irasban").doesNotContain("555 0101", "sentinel-safe");

        Standing.as(newcomer, () -> contacts.reachBy(newcomer, Reach.NONE));
        assertThat(seen(partner)).doesNotContain("555 0101", "minta-uj");
    }

    private String seen(Who.LinkHolder partner) {
        return as(partner, () -> referrals.open(partner)).shared().orElseThrow().toString();
    }
}
