package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.referral.Asking.as;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An organization whose people have accounts answers referrals without a link: what a link shows, and nothing else. */
@HouseTest
class PartnerDeskTest extends AtDesk {
    @Autowired
    ReferralLinks links;

    @Test
    void what_is_sent_waits_in_the_inbox_and_no_link_is_made() {
        UUID id = asking.sent(story, Section.NAME);
        assertThat(asking.links(id)).isZero();
        assertThat(as(worker, () -> inbox.find(worker, InboxQuery.of(InboxLines.View.FREE)))
                        .lines())
                .extracting(InboxLine::id)
                .containsExactly(id);
        assertThat(number("select count(*) from notification.letter where dedup_key like 'referral:" + id + ":desk.%'"))
                .isEqualTo(1);
    }

    @Test
    void the_list_says_nothing_of_whom_it_is_about_or_what_they_need() {
        asking.sent(story, Section.NAME);
        String line = as(worker, () -> inbox.find(worker, InboxQuery.of(InboxLines.View.FREE)))
                .lines()
                .getFirst()
                .toString();
        assertThat(line)
                .contains("Próba Tanoda")
                .doesNotContain("sentinel", "school", story.client() + "", story.need() + "");
    }

    @Test
    void who_sends_while_the_desk_is_taken_away_sends_a_link() throws Exception {
        asking.consent(story, Section.NAME);
        UUID id = asking.draft(story, Section.NAME);
        Who.Staff editor = staff.inCity(Role.EDITOR);
        try (var hands = Executors.newSingleThreadExecutor()) {
            Future<?> sent = meanwhile(
                    editor, () -> desks.set(editor, story.service(), null), hands, () -> asking.send(story, id));
            sent.get(30, TimeUnit.SECONDS);
        }
        assertThat(asking.get(id).desk()).isNull();
        assertThat(asking.links(id)).isEqualTo(1);
    }

    @Test
    void words_that_are_written_while_it_is_taken_back_are_kept_nowhere() throws Exception {
        UUID id = asking.sent(story);
        try (var hands = Executors.newSingleThreadExecutor()) {
            Future<?> wrote = meanwhile(
                    story.officer(),
                    () -> referrals.cancel(story.officer(), id),
                    hands,
                    () -> as(worker, () -> conversations.answer(worker, id, "sentinel-late", Asked.key(), List.of())));
            assertThatThrownBy(() -> wrote.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(Problem.Conflict.class);
        }
        assertThat(number("select count(*) from referral.turn where text = 'sentinel-late'"))
                .isZero();
    }

    /** Does the one, and before it is kept begins the other, until that one waits for it. */
    private Future<?> meanwhile(Who who, Runnable one, ExecutorService hands, Runnable other) {
        return as(
                who,
                () -> new TransactionTemplate(transactions).execute(_ -> {
                    one.run();
                    Future<?> begun = hands.submit(other);
                    while (!begun.isDone()
                            && sql.sql("select count(*) from pg_locks where not granted")
                                            .query(Integer.class)
                                            .single()
                                    == 0) {
                        Thread.onSpinWait();
                    }
                    return begun;
                }));
    }

    @Test
    void nobody_is_named_before_accepting_and_after_it_only_what_the_consent_covers() {
        UUID id = asking.sent(story, Section.NAME);
        PartnerView before = open(worker, id).view();
        assertThat(before.shared()).isEmpty();
        assertThat(before.before().orElseThrow().toString()).doesNotContain("sentinel-given", "sentinel-family");
        accept(worker, id);
        Shared after = open(worker, id).view().shared().orElseThrow();
        assertThat(after.names()).isNotEmpty();
        assertThat(after.reach()).isEmpty();
        assertThat(after.summary()).isEmpty();
    }

    @Test
    void each_look_is_kept_and_told_to_the_client() {
        UUID id = asking.sent(story, Section.NAME);
        accept(worker, id);
        open(worker, id);
        var told = as(
                story.newcomer(),
                () -> history.told(story.newcomer(), as(story.newcomer(), () -> history.own(story.newcomer()))));
        assertThat(told.lastSeen().get(id).sections()).contains(Section.NAME);
        assertThat(number("select count(*) from audit.entry where what = 'read' and organization = '"
                        + worker.organization() + "' and subject_id = '" + story.client() + "'"))
                .isEqualTo(1);
    }

    @Test
    void another_organization_and_another_partner_find_nothing() {
        UUID id = asking.sent(story);
        Who.Staff stranger = staff.with(Role.SUPERVISOR);
        assertThat(as(stranger, () -> inbox.find(stranger, InboxQuery.of(InboxLines.View.ALL)))
                        .lines())
                .isEmpty();
        assertThatThrownBy(() -> open(stranger, id)).isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> accept(stranger, id)).isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> as(worker, () -> referrals.cancel(worker, id))).isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> as(worker, () -> referrals.proof(worker, id))).isInstanceOf(Problem.Missing.class);
    }

    @Test
    void after_the_consent_is_taken_back_nothing_is_left_to_see() {
        UUID consent = asking.consent(story, Section.NAME);
        UUID id = asking.draft(story, Section.NAME);
        asking.send(story, id);
        accept(worker, id);
        as(worker, () -> conversations.answer(worker, id, "sentinel-turn", Asked.key(), List.of()));
        as(story.officer(), () -> consents.withdraw(story.officer(), consent));
        InboxView seen = open(worker, id);
        assertThat(seen.view().over()).isTrue();
        assertThat(seen.turns()).isEmpty();
        assertThat(turnsInTheDatabase(worker)).isZero();
        assertThat(turnsInTheDatabase(story.officer())).isEqualTo(1);
        assertThatThrownBy(() -> as(worker, () -> conversations.answer(worker, id, "x", Asked.key(), List.of())))
                .isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> as(worker, () -> inbox.tell(worker, id, said("x"))))
                .isInstanceOf(Problem.Conflict.class);
    }

    private int turnsInTheDatabase(Who who) {
        Integer found = as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql("select count(*) from referral.turn where text = 'sentinel-turn'")
                                .query(Integer.class)
                                .single()));
        return found;
    }

    @Test
    void whose_desk_it_is_no_more_sees_nothing_and_who_has_it_now_sees_what_is_on_its_way() {
        UUID id = asking.sent(story);
        accept(worker, id);
        Who.Staff other = staff.with(Role.DESK_OFFICER);
        lead(story.service(), other.organization());
        assertThatThrownBy(() -> open(worker, id)).isInstanceOf(Problem.Missing.class);
        assertThat(open(other, id).view().shared()).isPresent();
        assertThat(asking.get(id).desk().handler()).isNull();
        lead(story.service(), null);
        assertThatThrownBy(() -> open(other, id)).isInstanceOf(Problem.Missing.class);
    }

    @Test
    void where_answers_are_led_elsewhere_each_has_a_step_and_a_line_in_the_trail() {
        UUID id = asking.sent(story);
        accept(worker, id);
        int before = steps(id);
        lead(story.service(), staff.with(Role.DESK_OFFICER).organization());
        assertThat(steps(id)).isEqualTo(before + 1);
        assertThat(number("select count(*) from audit.entry where subject_id = '" + id
                        + "' and what = 'referral.desk-changed'"))
                .isEqualTo(1);
    }

    @Test
    void a_desk_that_is_taken_away_leaves_nobody_without_a_way_to_answer() {
        UUID id = asking.sent(story);
        UUID over = asking.sent(story);
        as(worker, () -> inbox.decline(worker, over, Refusal.LANGUAGE));
        String old = asking.token(id);
        lead(story.service(), null);
        assertThat(number("select count(*) from referral.link where referral = '" + id + "' and revoked_at is null"))
                .isEqualTo(1);
        assertThat(number(
                        "select count(*) from notification.letter where dedup_key like 'referral:" + id + ":again.%'"))
                .isEqualTo(1);
        assertThat(asking.links(over)).isZero();
        assertThat(links.look(old, "192.0.2.1")).isEqualTo(ReferralLinks.LinkState.UNKNOWN);
    }

    @Test
    void a_link_that_was_sent_before_there_was_a_desk_opens_nothing_any_more() {
        var other = asking.story(staff.inCity(Role.DESK_OFFICER));
        UUID id = asking.sent(other);
        String old = asking.token(id);
        lead(other.service(), worker.organization());
        assertThat(links.look(old, "192.0.2.2")).isEqualTo(ReferralLinks.LinkState.UNKNOWN);
        assertThat(open(worker, id).view().over()).isFalse();
    }

    private int steps(UUID id) {
        return number("select count(*) from referral.step where referral = '" + id + "'");
    }

    @Test
    void only_the_city_says_who_answers_for_whom() {
        Who.Staff editor = staff.in(worker.organization(), Role.EDITOR);
        assertThatThrownBy(() -> as(editor, () -> desks.set(editor, story.service(), editor.organization())))
                .isInstanceOf(Problem.Conflict.class);
    }

    private static PartnerMessage said(String text) {
        return new PartnerMessage(text, "hu", Asked.key());
    }
}
