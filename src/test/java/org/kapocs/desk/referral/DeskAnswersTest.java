package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.referral.Asking.as;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** How people with accounts answer what was sent to their organization. */
@HouseTest
class DeskAnswersTest extends AtDesk {
    @Autowired
    ReferralJobs jobs;

    @Autowired
    TestClock clock;

    @Test
    void of_several_colleagues_who_accept_at_once_all_but_one_are_told_that_somebody_was_quicker() throws Exception {
        var colleagues = new ArrayList<Who.Staff>();
        for (int each = 0; each < 6; each++) {
            colleagues.add(staff.in(worker.organization(), Role.DESK_OFFICER));
        }
        try (var hands = Executors.newFixedThreadPool(colleagues.size())) {
            for (int round = 0; round < 5; round++) {
                UUID id = asking.sent(story);
                List<Callable<String>> all = colleagues.stream()
                        .map(one -> (Callable<String>) () -> outcome(() -> accept(one, id)))
                        .toList();
                assertThat(hands.invokeAll(all).stream().map(Future::resultNow).toList())
                        .containsOnlyOnce("done")
                        .containsOnly("done", "referral.inbox.quicker");
                assertThat(asking.get(id).desk().handler()).isNotNull();
            }
        }
    }

    @Test
    void the_same_person_who_accepts_twice_has_accepted_once() {
        UUID id = asking.sent(story);
        accept(worker, id);
        accept(worker, id);
        assertThat(asking.get(id).desk().handler()).isEqualTo(worker.account());
    }

    @Test
    void it_is_given_to_colleagues_and_to_nobody_else() {
        UUID id = asking.sent(story);
        int version = asking.get(id).version();
        as(worker, () -> inbox.assign(worker, id, version, colleague.account()));
        assertThat(as(colleague, () -> inbox.counts(colleague)).mine()).isEqualTo(1);
        assertThatThrownBy(() -> as(worker, () -> inbox.assign(worker, id, version, worker.account())))
                .isInstanceOf(Problem.Conflict.class);
        int now = asking.get(id).version();
        assertThatThrownBy(() -> as(
                        worker,
                        () -> inbox.assign(worker, id, now, story.officer().account())))
                .isInstanceOf(Problem.Missing.class);
        Who.Staff editor = staff.in(worker.organization(), Role.EDITOR);
        assertThatThrownBy(() -> as(worker, () -> inbox.assign(worker, id, now, editor.account())))
                .isInstanceOf(Problem.Missing.class);
    }

    @Test
    void both_sides_write_and_each_is_waited_for() {
        UUID id = asking.sent(story);
        String key = Asked.key();
        as(worker, () -> conversations.answer(worker, id, "Van-e igazolása?", key, List.of()));
        as(worker, () -> conversations.answer(worker, id, "Van-e igazolása?", key, List.of()));
        assertThat(asking.get(id).desk().waitsFor()).isEqualTo(Turn.Side.ASKER);
        as(story.officer(), () -> conversations.ask(story.officer(), id, "Van.", Asked.key(), List.of()));
        assertThat(asking.get(id).desk().waitsFor()).isEqualTo(Turn.Side.DESK);
        assertThat(open(worker, id).turns())
                .extracting(Turn::side, Turn::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Turn.Side.DESK, "Van-e igazolása?"),
                        org.assertj.core.groups.Tuple.tuple(Turn.Side.ASKER, "Van."));
        assertThat(as(worker, () -> inbox.counts(worker)).waiting()).isEqualTo(1);
        assertThatThrownBy(() ->
                        as(story.officer(), () -> conversations.ask(story.officer(), id, " ", Asked.key(), List.of())))
                .isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void a_refusal_of_the_provider_is_none_of_the_client() {
        UUID declined = asking.sent(story);
        as(worker, () -> inbox.decline(worker, declined, Refusal.LANGUAGE));
        UUID unwanted = asking.sent(story);
        accept(worker, unwanted);
        as(worker, () -> inbox.report(worker, unwanted, Report.WAITING, PartnerMessage.NONE));
        assertThat(asking.get(unwanted).state()).isEqualTo(ReferralState.ON_HOLD);
        as(worker, () -> inbox.report(worker, unwanted, Report.DID_NOT_WANT, PartnerMessage.NONE));
        assertThat(asking.get(declined).result()).isEqualTo(ReferralResult.DECLINED_BY_PROVIDER);
        assertThat(asking.get(unwanted).result()).isEqualTo(ReferralResult.DECLINED_BY_CLIENT);
    }

    @Test
    void who_answers_while_the_sender_takes_it_back_comes_too_late() {
        UUID id = asking.sent(story);
        open(worker, id);
        as(story.officer(), () -> referrals.cancel(story.officer(), id));
        assertThatThrownBy(() -> accept(worker, id)).isInstanceOf(Problem.Conflict.class);
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.CANCELLED);
        assertThat(as(worker, () -> inbox.find(worker, InboxQuery.of(InboxLines.View.OVER)))
                        .lines())
                .singleElement()
                .extracting(InboxLine::state)
                .isEqualTo(ReferralState.CANCELLED);
    }

    @Test
    void what_nobody_answers_for_a_week_is_told_once_more() {
        UUID id = asking.sent(story);
        clock.forward(Duration.ofDays(8));
        jobs.sweep();
        jobs.sweep();
        assertThat(number("select count(*) from notification.letter where dedup_key like 'referral:" + id
                        + ":desklate.%'"))
                .isEqualTo(1);
        assertThat(as(worker, () -> inbox.counts(worker)).late()).isEqualTo(1);
    }

    @Test
    void by_a_link_that_is_sent_to_a_desk_too_the_same_referral_is_answered() {
        UUID id = asking.sent(story);
        as(story.officer(), () -> referrals.resend(story.officer(), id, Asked.key()));
        assertThat(asking.links(id)).isEqualTo(1);
        var partner = new Who.LinkHolder(id);
        as(partner, () -> referrals.accept(partner, PartnerMessage.NONE));
        assertThat(open(worker, id).view().shared()).isPresent();
        as(worker, () -> inbox.report(worker, id, Report.HELPED, PartnerMessage.NONE));
        assertThat(asking.get(id).awaitsConfirmation()).isTrue();
    }

    private static String outcome(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (Problem.Conflict conflict) {
            return conflict.key();
        }
    }
}
