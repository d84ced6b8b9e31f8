package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.referral.Asking.as;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.springframework.transaction.support.TransactionTemplate;

/** An organization whose people have accounts answers referrals without a link: what a link shows, and nothing else. */
@HouseTest
class PartnerDeskTest extends AtDesk {
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
                .isInstanceOf(Problem.Conflict.class);
    }

    private static PartnerMessage said(String text) {
        return new PartnerMessage(text, "hu", Asked.key());
    }
}
