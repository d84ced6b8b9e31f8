package org.kapocs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.duplicate.Duplicates;
import org.kapocs.desk.duplicate.PairQuery;
import org.kapocs.desk.duplicate.PairState;
import org.kapocs.desk.referral.AnswerTime;
import org.kapocs.desk.referral.AnswerTimes;
import org.kapocs.desk.referral.Inbox;
import org.kapocs.desk.referral.InboxLines;
import org.kapocs.desk.referral.InboxQuery;
import org.kapocs.desk.transfer.Lines;
import org.kapocs.desk.transfer.TransferList;
import org.kapocs.desk.transfer.TransferQuery;
import org.kapocs.desk.transfer.TransferRequests;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.DemoHouse;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever visits the demo finds something in each list, and can try each step that takes two organizations. */
@DemoHouse
class EachListShowsSomethingTest {
    @Autowired
    InventedStaff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    AnswerTimes times;

    @Autowired
    Inbox inbox;

    @Autowired
    Duplicates duplicates;

    @Autowired
    TransferList transfers;

    @Autowired
    TransferRequests requests;

    @Test
    void of_some_services_one_can_tell_how_soon_they_answer() {
        Who.Staff supervisor = staff.with(Role.SUPERVISOR).getFirst();
        List<AnswerTime> told = Standing.as(supervisor, () -> times.of(supervisor));
        assertThat(told).filteredOn(each -> each.service() != null).isNotEmpty();
    }

    @Test
    void a_partner_whose_people_have_accounts_has_an_inbox_and_a_case_that_it_is_offered() {
        Who.Staff partner = staff.partners().getFirst();
        for (InboxLines.View view : InboxLines.View.values()) {
            assertThat(Standing.as(partner, () -> inbox.find(partner, InboxQuery.of(view)))
                            .lines())
                    .as(view.name())
                    .isNotEmpty();
        }
        assertThat(Standing.as(partner, () -> transfers.find(partner, TransferQuery.of(Lines.View.TO_US)))
                        .lines())
                .isNotEmpty();
        assertThat(Standing.as(partner, () -> requests.find(partner)).byUs()).isNotEmpty();
        assertThat(staff.partners())
                .as("so that it can be given to a colleague")
                .hasSizeGreaterThan(1);
    }

    @Test
    void a_partner_can_give_its_own_system_a_token() {
        Who.Staff asks = staff.partners().stream()
                .filter(each -> each.may(Action.MANAGE_ACCOUNTS))
                .findFirst()
                .orElseThrow();
        assertThat(Standing.as(asks, () -> accounts.able(asks, Action.ANSWER_REFERRALS)))
                .as("who can answer for it")
                .extracting(Account::id)
                .contains(staff.partners().getFirst().account());
        assertThat(staff.members())
                .as("shown with their devices")
                .anyMatch(each -> each.id().equals(asks.account()));
    }

    @Test
    void some_records_may_be_of_one_person() {
        Who.Staff officer = staff.with(Role.DESK_OFFICER).getFirst();
        assertThat(Standing.as(officer, () -> duplicates.list(officer, PairQuery.of(PairState.PROPOSED)))
                        .pairs())
                .isNotEmpty();
    }
}
