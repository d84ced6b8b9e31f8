package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.referral.Asking.as;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.seal.Danger;
import org.kapocs.desk.seal.Glasses;
import org.kapocs.desk.seal.Seals;
import org.kapocs.desk.seal.Why;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is in a sealed file for three hours tells no partner of it. */
@HouseTest
class SealedReferralTest {
    @Autowired
    Asking asking;

    @Autowired
    Referrals referrals;

    @Autowired
    Cases cases;

    @Autowired
    Seals seals;

    @Autowired
    Glasses glasses;

    @Autowired
    Staff staff;

    @Test
    void who_broke_the_glass_sends_no_referral_and_no_other_link() {
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        Who.Staff colleague = staff.inCity(Role.DESK_OFFICER);
        var story = asking.story(officer);
        UUID sent = asking.sent(story, Section.NAME, Section.REACH);
        UUID draft = asking.draft(story, Section.NAME, Section.REACH);
        String number = as(officer, () -> cases.get(officer, story.caseFile(), Purpose.CASEWORK))
                .number();
        as(officer, () -> seals.seal(officer, story.caseFile(), Danger.VIOLENCE, "", Set.of(), key()));
        as(colleague, () -> glasses.breakNumbered(colleague, number, Why.DANGER, "Baj van.", key()));
        int version = asking.get(draft).version();
        assertThatThrownBy(() -> as(colleague, () -> {
                    referrals.send(colleague, draft, version);
                    return 1;
                }))
                .hasMessage("casework.error.visiting");
        assertThatThrownBy(() -> as(colleague, () -> {
                    referrals.resend(colleague, sent, key());
                    return 1;
                }))
                .hasMessage("casework.error.visiting");
        assertThat(asking.get(draft).state()).isEqualTo(ReferralState.DRAFT);
        as(officer, () -> {
            referrals.resend(officer, sent, key());
            return 1;
        });
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
