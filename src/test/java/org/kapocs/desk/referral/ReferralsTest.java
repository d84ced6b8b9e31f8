package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.referral.Asking.as;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.desk.contact.Asked;
import org.kapocs.facts.need.NeedState;
import org.kapocs.facts.need.Needs;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.notification.LetterState;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ReferralsTest {
    @Autowired
    Asking asking;

    @Autowired
    Cases cases;

    @Autowired
    Grounds grounds;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralHistory history;

    @Autowired
    Needs needs;

    @Autowired
    Staff staff;

    @Test
    void a_referral_goes_from_asking_to_an_answered_need() {
        var story = story();
        UUID id = asking.sent(story, Section.NAME, Section.REACH);
        var partner = new Who.LinkHolder(id);
        as(partner, () -> referrals.accept(partner, PartnerMessage.NONE));
        as(partner, () -> referrals.report(partner, Report.BEGUN, PartnerMessage.NONE));
        as(partner, () -> referrals.report(partner, Report.HELPED, PartnerMessage.NONE));
        assertThat(asking.get(id).awaitsConfirmation()).isTrue();
        assertThat(stateOf(story.need())).isEqualTo(NeedState.OPEN);

        as(story.newcomer(), () -> referrals.confirm(story.newcomer(), id, true));
        assertThat(asking.get(id).result()).isEqualTo(ReferralResult.ACCEPTED_BY_BOTH);
        assertThat(stateOf(story.need())).isEqualTo(NeedState.ANSWERED);
        assertThat(needs.byIds(List.of(story.need())).get(story.need()).service())
                .isEqualTo(story.service());
        assertThat(steps(story, id))
                .containsExactly(
                        "DRAFT staff",
                        "REQUESTED staff",
                        "ACCEPTED link",
                        "IN_PROGRESS link",
                        "COMPLETED link",
                        "COMPLETED code");
    }

    @Test
    void what_the_client_does_not_confirm_answers_nothing() {
        var story = story();
        UUID id = asking.sent(story);
        var partner = new Who.LinkHolder(id);
        as(partner, () -> referrals.accept(partner, PartnerMessage.NONE));
        as(partner, () -> referrals.report(partner, Report.PARTLY, PartnerMessage.NONE));
        as(story.newcomer(), () -> referrals.confirm(story.newcomer(), id, false));
        as(story.newcomer(), () -> referrals.confirm(story.newcomer(), id, true));
        assertThat(asking.get(id).result()).isEqualTo(ReferralResult.DECLINED_BY_CLIENT);
        assertThat(stateOf(story.need())).isEqualTo(NeedState.OPEN);
    }

    @Test
    void a_case_that_stands_on_a_consent_which_is_not_there_refers_to_nobody() {
        var story = story();
        asking.consent(story, Section.NAME);
        UUID draft = asking.draft(story, Section.NAME);
        as(story.officer(), () -> {
            int version = cases.get(story.officer(), story.caseFile(), Purpose.CASEWORK)
                    .version();
            return grounds.change(story.officer(), story.caseFile(), version, LegalBasis.CONSENT, "minta");
        });
        assertThatThrownBy(() -> asking.send(story, draft))
                .isInstanceOfSatisfying(
                        Problem.Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("casework.error.consent"));
        assertThat(asking.links(draft)).isZero();
    }

    @Test
    void who_declined_is_told_apart() {
        var story = story();
        UUID declined = asking.sent(story);
        var first = new Who.LinkHolder(declined);
        as(first, () -> referrals.decline(first, Refusal.NO_CAPACITY));
        UUID notCome = asking.sent(story);
        var second = new Who.LinkHolder(notCome);
        as(second, () -> referrals.accept(second, PartnerMessage.NONE));
        as(second, () -> referrals.report(second, Report.DID_NOT_COME, PartnerMessage.NONE));
        assertThat(asking.get(declined))
                .extracting(Referral::state, Referral::reason, Referral::result)
                .containsExactly(ReferralState.REJECTED, "NO_CAPACITY", ReferralResult.DECLINED_BY_PROVIDER);
        assertThat(asking.get(notCome).result()).isEqualTo(ReferralResult.DECLINED_BY_CLIENT);
    }

    @Test
    void without_a_consent_for_every_section_nothing_is_sent_and_the_draft_stays() {
        var story = story();
        asking.consent(story, Section.NAME);
        UUID id = asking.draft(story, Section.NAME, Section.BIRTH);
        assertThatThrownBy(() -> asking.send(story, id))
                .isInstanceOf(Problem.Refused.class)
                .hasMessage("privacy.refused.SECTIONS");
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.DRAFT);
        asking.consent(story, Section.NAME, Section.BIRTH);
        asking.send(story, id);
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.REQUESTED);
    }

    @Test
    void a_double_click_prepares_and_sends_once_and_writes_one_letter() {
        var story = story();
        String key = Asked.key();
        Set<UUID> drafts = Set.of(prepared(story, key));
        assertThat(prepared(story, key)).isEqualTo(drafts.iterator().next());
        asking.consent(story, Section.NAME, Section.REACH);
        UUID id = drafts.iterator().next();
        int version = asking.get(id).version();
        as(story.officer(), () -> referrals.send(story.officer(), id, version));
        as(story.officer(), () -> referrals.send(story.officer(), id, version));
        assertThat(steps(story, id)).containsExactly("DRAFT staff", "REQUESTED staff");
        assertThat(told(story, id).letters().get(id)).isInstanceOf(LetterState.Waiting.class);
    }

    @Test
    void of_several_who_send_at_once_one_writes_a_letter() throws Exception {
        var story = story();
        asking.consent(story, Section.NAME);
        UUID id = asking.draft(story, Section.NAME);
        int version = asking.get(id).version();
        Callable<String> send = () -> outcome(() -> as(story.officer(), () -> {
            referrals.send(story.officer(), id, version);
        }));
        try (var hands = Executors.newFixedThreadPool(8)) {
            hands.invokeAll(Collections.nCopies(8, send));
        }
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.REQUESTED);
        assertThat(asking.links(id)).isEqualTo(1);
    }

    @Test
    void another_link_asked_for_twice_by_one_click_is_one() {
        var story = story();
        UUID id = asking.sent(story);
        String key = Asked.key();
        as(story.officer(), () -> referrals.resend(story.officer(), id, key));
        as(story.officer(), () -> referrals.resend(story.officer(), id, key));
        assertThat(asking.links(id)).isEqualTo(2);
    }

    @Test
    void of_two_clicks_at_once_one_counts_and_the_other_sees_how_it_stands() throws Exception {
        var story = story();
        UUID id = asking.sent(story);
        var partner = new Who.LinkHolder(id);
        Callable<String> accept =
                () -> outcome(() -> as(partner, () -> referrals.accept(partner, PartnerMessage.NONE)));
        Callable<String> decline = () -> outcome(() -> as(partner, () -> referrals.decline(partner, Refusal.OTHER)));
        try (var hands = Executors.newFixedThreadPool(8)) {
            var outcomes =
                    hands
                            .invokeAll(List.of(accept, decline, accept, decline, accept, decline, accept, decline))
                            .stream()
                            .map(done -> done.resultNow())
                            .toList();
            assertThat(outcomes).containsOnly("done", "late").contains("done", "late");
        }
        assertThat(steps(story, id)).hasSize(3);
    }

    @Test
    void somebody_elses_change_to_a_draft_is_not_overwritten_or_sent_unseen() {
        var story = story();
        asking.consent(story, Section.NAME, Section.REACH);
        UUID id = asking.draft(story, Section.NAME);
        Who.Staff officer = story.officer();
        assertThatThrownBy(() -> as(officer, () -> referrals.revise(officer, id, 1, Set.of(), "mine", "hu")))
                .isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> as(officer, () -> referrals.send(officer, id, 1)))
                .isInstanceOf(Problem.Conflict.class);
        assertThat(asking.get(id).asked()).isEqualTo("askedsentinel");
    }

    private Asking.Story story() {
        return asking.story(staff.inCity(Role.DESK_OFFICER));
    }

    private UUID prepared(Asking.Story story, String key) {
        Who.Staff officer = story.officer();
        return as(officer, () -> referrals.prepare(officer, story.caseFile(), story.need(), story.service(), key));
    }

    private NeedState stateOf(UUID need) {
        return needs.byIds(List.of(need)).get(need).state();
    }

    private ReferralHistory.Told told(Asking.Story story, UUID id) {
        return as(story.officer(), () -> history.told(story.officer(), List.of(asking.get(id))));
    }

    private List<String> steps(Asking.Story story, UUID id) {
        return told(story, id).steps().stream()
                .map(step -> step.state() + " " + step.by())
                .toList();
    }

    private static String outcome(Runnable click) {
        try {
            click.run();
            return "done";
        } catch (Problem.Conflict late) {
            return "late";
        }
    }
}
