package org.kapocs.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In a city that wants a supervisor to approve. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class ApprovalTest {
    private static final Agreement SPOKEN = new Agreement(LocalDate.parse("2026-11-16"), HowGiven.SPOKEN, "");

    @Autowired
    PlanRows rows;

    @Autowired
    PlanRules rules;

    @Autowired
    Grounds grounds;

    @Autowired
    Trail trail;

    @Autowired
    Once once;

    @Autowired
    Clock clock;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_plan_is_agreed_on_after_a_supervisor_who_did_not_write_it_has_approved() {
        var plans = new Plans(rows, rules, grounds, trail, once, clock, true);
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        Who.Staff writer = staff.inCity(Role.SUPERVISOR);
        Who.Staff supervisor = staff.inCity(Role.SUPERVISOR);
        UUID file = Drafted.open(cases, officer);
        UUID id = as(
                writer,
                () -> plans.draft(
                        writer,
                        file,
                        Drafted.outline("Lakás"),
                        UUID.randomUUID().toString()));

        assertThatThrownBy(() -> as(officer, () -> plans.agree(officer, file, id, 1, SPOKEN)))
                .isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> as(officer, () -> plans.approve(officer, file, id, 1)))
                .isInstanceOf(Problem.Refused.class);
        assertThatThrownBy(() -> as(writer, () -> plans.approve(writer, file, id, 1)))
                .isInstanceOf(Problem.Refused.class);
        as(supervisor, () -> plans.approve(supervisor, file, id, 1));
        as(officer, () -> plans.revise(officer, file, id, 2, Drafted.outline("Másik lakás")));
        assertThatThrownBy(() -> as(officer, () -> plans.agree(officer, file, id, 3, SPOKEN)))
                .as("a change makes the approval void")
                .isInstanceOf(Problem.Conflict.class);
        as(supervisor, () -> plans.approve(supervisor, file, id, 3));
        assertThat(as(officer, () -> plans.agree(officer, file, id, 4, SPOKEN))).isEqualTo(new PlanChange.Done());
    }

    private <T extends @Nullable Object> T as(Who.Staff who, Supplier<T> work) {
        return Standing.as(who, () -> new TransactionTemplate(transactions).execute(_ -> work.get()));
    }
}
