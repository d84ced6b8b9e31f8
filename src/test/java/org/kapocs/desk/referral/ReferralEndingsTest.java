package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kapocs.desk.referral.Asking.as;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.CaseQuery;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** How a referral ends without the provider. */
@HouseTest
class ReferralEndingsTest {
    @Autowired
    Asking asking;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralHistory history;

    @Autowired
    ReferralJobs jobs;

    @Autowired
    Endings endings;

    @Autowired
    List<CasePart> parts;

    @Autowired
    CaseList cases;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    Consents consents;

    @Test
    void taking_the_consent_back_closes_what_is_shared_and_what_was_seen_stays_on_record() {
        var story = story();
        UUID consent = asking.consent(story, Section.NAME);
        UUID id = asking.draft(story, Section.NAME);
        asking.send(story, id);
        var partner = new Who.LinkHolder(id);
        as(partner, () -> referrals.accept(partner, PartnerMessage.NONE));
        assertThat(as(partner, () -> referrals.open(partner)).shared()).isPresent();

        as(story.newcomer(), () -> consents.withdraw(story.newcomer(), consent));
        PartnerView after = as(partner, () -> referrals.open(partner));
        assertThat(after.over()).isTrue();
        assertThat(after.shared()).isEmpty();
        assertThat(asking.get(id))
                .extracting(Referral::state, Referral::reason)
                .containsExactly(ReferralState.CANCELLED, "CONSENT_WITHDRAWN");
        assertThat(asking.letters.stateOf("referral:" + id + ":close")).isPresent();
        assertThat(as(
                                story.officer(),
                                () -> history.told(story.officer(), List.of(asking.get(id)))
                                        .lastSeen())
                        .get(id))
                .satisfies(seen -> assertThat(seen.sections())
                        .containsExactlyInAnyOrder(Section.NAME, Section.NEEDS, Section.LANGUAGES));
    }

    @Test
    void taking_the_consent_back_closes_it_in_every_case_of_the_client() {
        var story = story();
        UUID consent = asking.consent(story, Section.NAME);
        var other = asking.another(story);
        UUID id = asking.draft(other, Section.NAME);
        asking.send(other, id);
        var partner = new Who.LinkHolder(id);
        as(partner, () -> referrals.accept(partner, PartnerMessage.NONE));
        as(story.newcomer(), () -> consents.withdraw(story.newcomer(), consent));
        assertThat(asking.get(id))
                .extracting(Referral::state, Referral::reason)
                .containsExactly(ReferralState.CANCELLED, "CONSENT_WITHDRAWN");
        assertThat(asking.letters.stateOf("referral:" + id + ":close")).isPresent();
    }

    @Test
    void what_another_consent_still_covers_goes_on() {
        var story = story();
        UUID first = asking.consent(story, Section.NAME);
        asking.consent(story, Section.NAME, Section.REACH);
        UUID id = asking.draft(story, Section.NAME);
        asking.send(story, id);
        as(story.newcomer(), () -> consents.withdraw(story.newcomer(), first));
        jobs.sweep();
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.REQUESTED);
    }

    @Test
    void a_closed_case_asks_nobody_and_shares_nothing_and_keeps_what_was_reported() {
        var story = story();
        UUID asked = asking.sent(story, Section.NAME);
        UUID accepted = asking.sent(story, Section.NAME);
        var partner = new Who.LinkHolder(accepted);
        as(partner, () -> referrals.accept(partner, PartnerMessage.NONE));
        UUID reported = asking.sent(story, Section.NAME);
        var done = new Who.LinkHolder(reported);
        as(done, () -> referrals.accept(done, PartnerMessage.NONE));
        as(done, () -> referrals.report(done, Report.HELPED, PartnerMessage.NONE));
        UUID draft = asking.draft(story, Section.NAME);

        asking.close(story);
        assertThat(List.of(asking.get(draft), asking.get(asked), asking.get(accepted)))
                .extracting(Referral::state, Referral::reason)
                .containsOnly(tuple(ReferralState.CANCELLED, "CASE_CLOSED"));
        assertThat(as(partner, () -> referrals.open(partner)).shared()).isEmpty();
        assertThat(asking.letters.stateOf("referral:" + accepted + ":close")).isPresent();
        assertThat(asking.letters.stateOf("referral:" + draft + ":close")).isEmpty();
        assertThat(asking.get(reported).state()).isEqualTo(ReferralState.COMPLETED);
    }

    @Test
    void a_consent_that_has_run_out_shows_nothing_any_more() {
        var story = story();
        UUID id = asking.sent(story, Section.NAME);
        var partner = new Who.LinkHolder(id);
        as(partner, () -> referrals.accept(partner, PartnerMessage.NONE));
        var before = clock.instant();
        clock.forward(Duration.ofDays(91));
        try {
            assertThat(as(partner, () -> referrals.open(partner)).over()).isTrue();
            jobs.sweep();
            jobs.sweep();
            assertThat(asking.get(id))
                    .extracting(Referral::state, Referral::reason)
                    .containsExactly(ReferralState.CANCELLED, "CONSENT_EXPIRED");
            assertThat(waiting(story)).isEqualTo("referral.waiting.lost");
            assertThat(asking.letters.stateOf("referral:" + id + ":close")).isPresent();
        } finally {
            clock.set(before);
        }
    }

    @Test
    void nobody_is_looked_at_as_long_as_all_their_consents_hold() {
        var story = story();
        asking.sent(story, Section.NAME);
        var before = clock.instant();
        try {
            assertThat(uncovered()).doesNotContain(story.client());
            clock.forward(Duration.ofDays(91));
            assertThat(uncovered()).contains(story.client());
        } finally {
            clock.set(before);
        }
    }

    private Set<UUID> uncovered() {
        var house = new Who.Machine("referral.consent");
        return as(house, () -> endings.mayBeUncovered(house));
    }

    @Test
    void what_nobody_answers_in_fourteen_days_runs_out() {
        var story = story();
        UUID id = asking.sent(story);
        var before = clock.instant();
        try {
            clock.forward(Duration.ofDays(14).minusSeconds(1));
            jobs.sweep();
            assertThat(asking.get(id).state()).isEqualTo(ReferralState.REQUESTED);
            clock.forward(Duration.ofSeconds(2));
            jobs.sweep();
            assertThat(asking.get(id).state()).isEqualTo(ReferralState.EXPIRED);
        } finally {
            clock.set(before);
        }
    }

    private @Nullable String waiting(Asking.Story story) {
        var mine = new CaseQuery(true, null, null, "", Optional.empty());
        return as(story.officer(), () -> {
            var lines = cases.find(story.officer(), mine).lines();
            return parts.stream()
                    .map(part -> part.waiting(story.officer(), lines).get(story.caseFile()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        });
    }

    private Asking.Story story() {
        return asking.story(staff.inCity(Role.DESK_OFFICER));
    }
}
