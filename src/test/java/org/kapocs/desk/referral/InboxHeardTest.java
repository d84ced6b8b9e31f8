package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.desk.seal.Danger;
import org.kapocs.desk.seal.Seals;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.webhook.Overheard;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A partner's own system hears that something was referred to them, was taken back, or was answered; and no word of it. */
@HouseTest
class InboxHeardTest extends AtDesk {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Seals seals;

    private Overheard of(Who.Staff anybody) throws Exception {
        return new Overheard(house, staff.in(anybody.organization(), Role.ADMINISTRATOR));
    }

    private static List<String> of(UUID id, List<String> told) {
        return told.stream()
                .filter(each -> each.contains(id.toString()))
                .map(each -> each.replaceAll("(?s).*\"type\":\"([a-z._-]+)\".*", "$1"))
                .toList();
    }

    @Test
    void what_is_referred_answered_written_and_given_on_is_told_to_the_partner_by_words_of_its_own() throws Exception {
        try (var there = of(worker);
                var here = of(story.officer())) {
            UUID id = asking.sent(story, Section.NAME);
            accept(worker, id);
            as(
                    story.officer(),
                    () -> conversations.ask(story.officer(), id, "sentinel-written", Asked.key(), List.of()));
            as(worker, () -> inbox.report(worker, id, Report.WAITING, PartnerMessage.NONE));
            as(worker, () -> inbox.assign(worker, id, asking.get(id).version(), colleague.account()));
            as(worker, () -> inbox.report(worker, id, Report.HELPED, PartnerMessage.NONE));
            List<String> told = there.told();
            assertThat(of(id, told))
                    .containsExactlyInAnyOrder(
                            "inbox.arrived",
                            "inbox.accepted",
                            "inbox.written",
                            "inbox.waits",
                            "inbox.assigned",
                            "inbox.completed");
            assertThat(told)
                    .allSatisfy(each -> assertThat(each)
                            .contains(worker.organization().toString())
                            .doesNotContain(
                                    "sentinel",
                                    story.officer().organization().toString(),
                                    story.caseFile().toString(),
                                    story.client().toString()));
            assertThat(of(id, here.told()))
                    .contains("referral.sent", "referral.accepted", "referral.completed")
                    .noneMatch(each -> each.startsWith("inbox."));
        }
    }

    @Test
    void what_is_taken_back_or_led_to_others_is_told_and_a_draft_is_not() throws Exception {
        Who.Staff others = staff.with(Role.DESK_OFFICER);
        try (var there = of(worker);
                var elsewhere = of(others)) {
            UUID draft = asking.draft(story, Section.NAME);
            as(story.officer(), () -> referrals.cancel(story.officer(), draft));
            UUID id = asking.sent(story, Section.NAME);
            as(story.officer(), () -> referrals.cancel(story.officer(), id));
            List<String> told = there.told();
            assertThat(of(draft, told)).isEmpty();
            assertThat(of(id, told)).containsExactlyInAnyOrder("inbox.arrived", "inbox.closed");
            UUID consent = asking.consent(story, Section.NAME, Section.SUMMARY);
            UUID withdrawn = asking.draft(story, Section.NAME, Section.SUMMARY);
            asking.send(story, withdrawn);
            as(story.officer(), () -> consents.withdraw(story.officer(), consent));
            assertThat(of(withdrawn, there.told())).containsExactlyInAnyOrder("inbox.arrived", "inbox.closed");
            UUID led = asking.sent(story, Section.NAME);
            assertThat(of(led, there.told())).containsExactly("inbox.arrived");
            lead(story.service(), others.organization());
            assertThat(of(led, elsewhere.told())).containsExactly("inbox.arrived");
            assertThat(of(led, there.told())).containsExactly("inbox.arrived");
        }
    }

    @Test
    void of_a_sealed_file_the_partner_hears_nothing() throws Exception {
        UUID id = asking.sent(story, Section.NAME);
        as(
                story.officer(),
                () -> seals.seal(story.officer(), story.caseFile(), Danger.VIOLENCE, "", Set.of(), Asked.key()));
        try (var there = of(worker)) {
            accept(worker, id);
            assertThat(there.told()).isEmpty();
        }
    }
}
