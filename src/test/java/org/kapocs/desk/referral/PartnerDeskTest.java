package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.referral.Asking.as;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An organization whose people have accounts answers referrals without a link: what a link shows, and nothing else. */
@HouseTest
class PartnerDeskTest {
    @Autowired
    Asking asking;

    @Autowired
    PartnerDesks desks;

    @Autowired
    Inbox inbox;

    @Autowired
    Conversations conversations;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralHistory history;

    @Autowired
    Consents consents;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    Asking.Story story;
    Who.Staff worker;
    Who.Staff colleague;

    @BeforeEach
    void a_partner_with_accounts() {
        story = asking.story(staff.inCity(Role.DESK_OFFICER));
        worker = staff.with(Role.DESK_OFFICER);
        colleague = staff.in(worker.organization(), Role.DESK_OFFICER);
        lead(story.service(), worker.organization());
    }

    @Test
    void what_is_sent_waits_in_the_inbox_and_no_link_is_made() {
        UUID id = asking.sent(story, Section.NAME);
        assertThat(asking.links(id)).isZero();
        assertThat(as(worker, () -> inbox.find(worker, InboxLines.View.FREE, null))
                        .lines())
                .extracting(line -> line.referral().id(), InboxLine::topic)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id, "school.primary"));
        assertThat(number("select count(*) from notification.letter where dedup_key like 'referral:" + id + ":desk.%'"))
                .isEqualTo(1);
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
        assertThat(as(stranger, () -> inbox.find(stranger, InboxLines.View.ALL, null))
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
        as(worker, () -> conversations.answer(worker, id, "sentinel-turn", Asked.key()));
        as(story.officer(), () -> consents.withdraw(story.officer(), consent));
        InboxView seen = open(worker, id);
        assertThat(seen.view().over()).isTrue();
        assertThat(seen.turns()).isEmpty();
        assertThat(turnsInTheDatabase(worker)).isZero();
        assertThat(turnsInTheDatabase(story.officer())).isEqualTo(1);
        assertThatThrownBy(() -> as(worker, () -> conversations.answer(worker, id, "x", Asked.key())))
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
    void of_two_colleagues_who_accept_at_once_one_is_told_that_the_other_was_quicker() throws Exception {
        UUID id = asking.sent(story);
        Callable<String> one = () -> outcome(() -> accept(worker, id));
        Callable<String> other = () -> outcome(() -> accept(colleague, id));
        try (var hands = Executors.newFixedThreadPool(2)) {
            assertThat(hands.invokeAll(Set.of(one, other)).stream()
                            .map(Future::resultNow)
                            .toList())
                    .containsExactlyInAnyOrder("done", "referral.inbox.quicker");
        }
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(asking.get(id).desk().handler()).isIn(worker.account(), colleague.account());
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
        as(worker, () -> conversations.answer(worker, id, "Van-e igazolása?", key));
        as(worker, () -> conversations.answer(worker, id, "Van-e igazolása?", key));
        assertThat(asking.get(id).desk().waitsFor()).isEqualTo(Turn.Side.ASKER);
        as(story.officer(), () -> conversations.ask(story.officer(), id, "Van.", Asked.key()));
        assertThat(asking.get(id).desk().waitsFor()).isEqualTo(Turn.Side.DESK);
        assertThat(open(worker, id).turns())
                .extracting(Turn::side, Turn::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Turn.Side.DESK, "Van-e igazolása?"),
                        org.assertj.core.groups.Tuple.tuple(Turn.Side.ASKER, "Van."));
        assertThat(as(worker, () -> inbox.counts(worker)).waiting()).isEqualTo(1);
        assertThatThrownBy(() -> as(story.officer(), () -> conversations.ask(story.officer(), id, " ", Asked.key())))
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
        assertThat(as(worker, () -> inbox.find(worker, InboxLines.View.OVER, null))
                        .lines())
                .singleElement()
                .extracting(InboxLine::topic)
                .isEqualTo("");
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
    void only_the_city_says_who_answers_for_whom() {
        Who.Staff editor = staff.in(worker.organization(), Role.EDITOR);
        assertThatThrownBy(() -> as(editor, () -> desks.set(editor, story.service(), editor.organization())))
                .isInstanceOf(Problem.Refused.class);
    }

    /** The city's editor says whose people answer what is sent to this service. */
    private void lead(UUID service, UUID organization) {
        Who.Staff editor = staff.inCity(Role.EDITOR);
        as(editor, () -> desks.set(editor, service, organization));
    }

    private int number(String query) {
        Integer found = as(
                Asking.HOUSE,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql(query).query(Integer.class).single()));
        return found;
    }

    private InboxView open(Who.Staff who, UUID id) {
        return as(who, () -> inbox.open(who, id));
    }

    private void accept(Who.Staff who, UUID id) {
        as(who, () -> inbox.accept(who, id, PartnerMessage.NONE));
    }

    private static PartnerMessage said(String text) {
        return new PartnerMessage(text, "hu", Asked.key());
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
