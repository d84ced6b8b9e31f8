package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.referral.Asking.as;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.facts.client.Ground;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.Relation;
import org.kapocs.facts.client.Stay;
import org.kapocs.facts.client.Tie;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** People of a household are referred together, each by their own consent, and one can leave without the others. */
@HouseTest
class TogetherTest {
    @Autowired
    Asking asking;

    @Autowired
    Together together;

    @Autowired
    Referrals referrals;

    @Autowired
    Inbox inbox;

    @Autowired
    PartnerDesks desks;

    @Autowired
    Households households;

    @Autowired
    Consents consents;

    @Autowired
    Staff staff;

    @Autowired
    Family family;

    Who.Staff officer;
    Asking.Story story;
    UUID wife;

    @BeforeEach
    void a_couple() {
        officer = staff.inCity(Role.DESK_OFFICER);
        story = asking.story(officer);
        wife = family.person(story, "Minta Feleség", 1992);
        family.takes(story, wife, Tie.of(Relation.SPOUSE));
    }

    @Test
    void each_has_a_referral_of_their_own_bound_to_the_others_and_one_press_sends_all() {
        UUID id = draft();
        join(id, wife);
        family.consent(story, story.client());
        UUID other = other(id);
        assertThatThrownBy(() -> asking.send(story, id))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("referral.together.consent");
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.DRAFT);
        family.consent(story, wife);
        asking.send(story, id);
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.REQUESTED);
        assertThat(asking.get(other))
                .extracting(Referral::state, Referral::client, Referral::party)
                .containsExactly(ReferralState.REQUESTED, wife, asking.get(id).party());
    }

    @Test
    void who_may_not_know_of_somebody_is_not_offered_and_cannot_be_sent_with_them() {
        UUID husband = family.person(story, "Minta Férj", 1990);
        family.takes(story, husband, new Tie(Relation.SPOUSE, false, true, null, null, ""));
        UUID id = draft();
        assertThat(table(id).candidates())
                .extracting(Together.Candidate::client)
                .containsExactly(wife);
        assertThatThrownBy(() -> join(id, husband))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("referral.together.kept");

        join(id, wife);
        family.consent(story, story.client());
        family.consent(story, wife);
        Kin.Home home = as(officer, () -> households.of(officer, story.client()))
                .homes()
                .getFirst();
        as(
                officer,
                () -> households.change(
                        officer,
                        new Households.Spot(story.client(), home.id(), home.version()),
                        wife,
                        Stay.HERE,
                        new Households.Towards(story.client(), new Tie(Relation.SPOUSE, false, true, null, null, ""))));
        assertThatThrownBy(() -> asking.send(story, id))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("referral.together.kept");
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.DRAFT);
    }

    @Test
    void a_child_goes_along_only_where_it_is_recorded_who_may_speak_for_them() {
        UUID son = family.person(story, "Minta Kisfiú", 2018);
        family.takes(story, son, Tie.of(Relation.CHILD));
        UUID id = draft();
        join(id, son);
        family.consent(story, story.client());
        family.consent(story, son);
        assertThatThrownBy(() -> asking.send(story, id))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("referral.together.speaker");
        Kin.Home home = as(officer, () -> households.of(officer, story.client()))
                .homes()
                .getFirst();
        var spoken = new Tie(Relation.CHILD, false, false, Tie.Speaker.FIRST, Ground.values()[0], "Minta irat 1/2026");
        as(
                officer,
                () -> households.change(
                        officer,
                        new Households.Spot(story.client(), home.id(), home.version()),
                        son,
                        Stay.HERE,
                        new Households.Towards(story.client(), spoken)));
        asking.send(story, id);
        assertThat(asking.get(other(id)).state()).isEqualTo(ReferralState.REQUESTED);
    }

    @Test
    void the_partner_finds_one_entry_and_accepts_all_or_one() {
        Who.Staff worker = worker();
        UUID id = sentTogether();
        assertThat(as(worker, () -> inbox.find(worker, InboxLines.View.FREE, null))
                        .lines())
                .singleElement()
                .extracting(InboxLine::together)
                .isEqualTo(2);
        as(worker, () -> inbox.acceptAll(worker, id, new PartnerMessage("Jöjjenek kedden.", "hu", Asked.key())));
        assertThat(as(worker, () -> inbox.open(worker, id)).party())
                .extracting(Referral::state)
                .containsOnly(ReferralState.ACCEPTED);
        assertThat(as(worker, () -> inbox.open(worker, other(id))).said())
                .extracting(PartnerMessage.Said::text)
                .containsExactly("Jöjjenek kedden.");
    }

    @Test
    void one_who_leaves_closes_their_own_and_the_others_go_on() {
        Who.Staff worker = worker();
        UUID id = sentTogether();
        UUID other = other(id);
        as(worker, () -> inbox.accept(worker, id, PartnerMessage.NONE));
        assertThat(asking.get(other).state()).isEqualTo(ReferralState.REQUESTED);
        as(officer, () -> consents.inForce(officer, wife).forEach(each -> consents.withdraw(officer, each.id())));
        assertThat(asking.get(other).state()).isEqualTo(ReferralState.CANCELLED);
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(as(worker, () -> inbox.open(worker, other)).view().over()).isTrue();
        assertThat(as(worker, () -> inbox.open(worker, id)).party()).hasSize(1);
    }

    @Test
    void a_form_that_is_sent_twice_refers_nobody_twice() {
        UUID id = draft();
        String key = Asked.key();
        as(officer, () -> together.join(officer, id, Set.of(wife), key));
        as(officer, () -> together.join(officer, id, Set.of(wife), key));
        assertThat(table(id).members()).hasSize(1);
        assertThat(table(id).candidates()).isEmpty();
    }

    private UUID sentTogether() {
        UUID id = draft();
        join(id, wife);
        family.consent(story, story.client());
        family.consent(story, wife);
        asking.send(story, id);
        return id;
    }

    private Who.Staff worker() {
        Who.Staff worker = staff.with(Role.DESK_OFFICER);
        Who.Staff editor = staff.inCity(Role.EDITOR);
        as(editor, () -> desks.set(editor, story.service(), worker.organization()));
        return worker;
    }

    private UUID draft() {
        return asking.draft(story, Section.NAME);
    }

    private void join(UUID id, UUID somebody) {
        as(officer, () -> together.join(officer, id, Set.of(somebody), Asked.key()));
    }

    private Together.Table table(UUID id) {
        return as(officer, () -> together.table(officer, referrals.get(officer, id)));
    }

    private UUID other(UUID id) {
        return table(id).members().getFirst().referral().id();
    }
}
