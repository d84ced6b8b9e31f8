package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.referral.Asking.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.facts.client.Relation;
import org.kapocs.facts.client.RoughDate;
import org.kapocs.facts.client.Stay;
import org.kapocs.facts.client.Tie;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;

/** What a partner sees of it that people belong together, and when they do not any more. */
@HouseTest
class BondsTest extends Couple {
    @Test
    void who_moves_out_or_may_not_be_known_of_any_more_goes_on_alone() {
        Who.Staff worker = worker();
        UUID brother = family.person(story, "Minta Fivér", 1994);
        family.takes(story, brother, Tie.of(Relation.SIBLING));
        UUID id = draft();
        join(id, wife);
        join(id, brother);
        List.of(story.client(), wife, brother).forEach(each -> family.consent(story, each));
        asking.send(story, id);
        as(worker, () -> inbox.accept(worker, id, PartnerMessage.NONE));
        assertThat(as(worker, () -> inbox.open(worker, id)).party()).hasSize(3);
        family.stands(story, wife, new Stay(null, RoughDate.typed("2026-01", "until"), false), Tie.of(Relation.SPOUSE));
        assertThat(as(worker, () -> inbox.open(worker, id)).party())
                .extracting(Referral::client)
                .containsExactlyInAnyOrder(story.client(), brother);
        assertThat(asking.get(id(wife)))
                .extracting(Referral::party, Referral::state)
                .containsExactly(null, ReferralState.REQUESTED);
        family.stands(story, brother, Stay.HERE, new Tie(Relation.SIBLING, false, true, null, null, ""));
        assertThat(as(worker, () -> inbox.open(worker, id)).party()).hasSizeLessThan(2);
    }

    @Test
    void before_accepting_nothing_says_that_somebody_belongs_to_others() throws Exception {
        Who.Staff worker = worker();
        UUID id = sentTogether();
        assertThat(as(worker, () -> inbox.open(worker, id)).party()).isEmpty();
        String list = http.perform(get("/staff/inbox").with(Staff.as(worker)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(list).doesNotContain("együtt", "askedsentinel");
        assertThatThrownBy(() -> as(worker, () -> inbox.acceptAll(worker, id, PartnerMessage.NONE)))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void the_partner_finds_one_entry_and_whoever_accepts_one_can_accept_all() {
        Who.Staff worker = worker();
        UUID id = sentTogether();
        assertThat(as(worker, () -> inbox.find(worker, InboxQuery.of(InboxLines.View.FREE)))
                        .lines())
                .hasSize(1);
        as(worker, () -> inbox.accept(worker, id, PartnerMessage.NONE));
        as(worker, () -> inbox.acceptAll(worker, id, new PartnerMessage("Jöjjenek kedden.", "hu", Asked.key())));
        assertThat(as(worker, () -> inbox.open(worker, id)).party())
                .extracting(Referral::state)
                .containsOnly(ReferralState.ACCEPTED);
        assertThat(as(worker, () -> inbox.open(worker, other(id))).said())
                .extracting(PartnerMessage.Said::text)
                .containsExactly("Jöjjenek kedden.");
    }

    @Test
    void after_one_was_accepted_the_others_wait_in_the_lists_of_what_waits() {
        Who.Staff worker = worker();
        UUID id = sentTogether();
        UUID first = as(worker, () -> inbox.find(worker, InboxQuery.of(InboxLines.View.FREE)))
                .lines()
                .getFirst()
                .id();
        as(worker, () -> inbox.accept(worker, first, PartnerMessage.NONE));
        UUID second = first.equals(id) ? id(wife) : id;
        for (InboxLines.View view : List.of(InboxLines.View.FREE, InboxLines.View.WAITING)) {
            assertThat(as(worker, () -> inbox.find(worker, InboxQuery.of(view))).lines())
                    .extracting(InboxLine::id)
                    .containsExactly(second);
        }
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
}
