package org.kapocs.shared.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Who could see something then is told from what was recorded then, not from the roles of today. */
@HouseTest
class TenuresTest {
    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    Tenures tenures;

    @Autowired
    TestClock clock;

    private Instant start;
    private Who.Staff administrator;
    private Who.Staff officer;

    @BeforeEach
    void people() {
        start = clock.instant();
        administrator = staff.with(Role.ADMINISTRATOR);
        officer = staff.in(administrator.organization(), Role.DESK_OFFICER);
    }

    @Test
    void who_works_here_could_see_cases_from_the_first_day_and_who_administers_could_not() {
        assertThat(between(0, 10)).singleElement().satisfies(tenure -> {
            assertThat(tenure.account()).isEqualTo(officer.account());
            assertThat(tenure.roles()).containsExactly(Role.DESK_OFFICER);
            assertThat(tenure.since()).isEqualTo(start);
            assertThat(tenure.until()).isEmpty();
        });
    }

    @Test
    void a_role_that_was_taken_since_still_counts_for_the_time_before() {
        clock.forward(Duration.ofMinutes(10));
        change(Set.of(Role.EDITOR), true);
        clock.forward(Duration.ofMinutes(10));
        assertThat(between(5, 15))
                .singleElement()
                .satisfies(tenure -> assertThat(tenure.until()).contains(start.plus(Duration.ofMinutes(10))));
        assertThat(between(10, 20)).isEmpty();
    }

    @Test
    void who_left_and_came_back_could_see_nothing_between() {
        clock.forward(Duration.ofMinutes(10));
        change(officer.roles(), false);
        clock.forward(Duration.ofMinutes(10));
        change(officer.roles(), true);
        clock.forward(Duration.ofMinutes(10));
        assertThat(between(12, 18)).isEmpty();
        assertThat(between(0, 30)).extracting(Tenure::since).containsExactly(start, start.plus(Duration.ofMinutes(20)));
    }

    @Test
    void another_name_begins_no_new_time() {
        clock.forward(Duration.ofMinutes(10));
        Account now = as(() -> accounts.get(administrator, officer.account()));
        as(() -> {
            accounts.change(
                    administrator,
                    new Account(
                            now.id(),
                            now.organization(),
                            "Minta Új",
                            now.email(),
                            now.roles(),
                            now.sites(),
                            true,
                            true,
                            now.language(),
                            now.version()));
            return now;
        });
        assertThat(between(0, 20))
                .singleElement()
                .satisfies(tenure -> assertThat(tenure.name()).isEqualTo("Minta Új"));
    }

    @Test
    void another_organization_is_told_nothing_and_who_may_not_read_the_trail_is_refused() {
        Who.Staff other = staff.with(Role.SUPERVISOR);
        assertThat(Standing.as(other, () -> tenures.allowed(other, Action.READ_CASES, start, start.plusSeconds(60))))
                .extracting(Tenure::account)
                .containsExactly(other.account());
        assertThat(Standing.as(other, () -> tenures.recordedSince(other))).contains(start);
        assertThatThrownBy(() -> tenures.allowed(officer, Action.READ_CASES, start, start.plusSeconds(60)))
                .isInstanceOf(Problem.Refused.class);
        assertThatThrownBy(() -> tenures.recordedSince(officer)).isInstanceOf(Problem.Refused.class);
    }

    private void change(Set<Role> roles, boolean active) {
        Account now = as(() -> accounts.get(administrator, officer.account()));
        as(() -> {
            accounts.change(
                    administrator,
                    new Account(
                            now.id(),
                            now.organization(),
                            now.name(),
                            now.email(),
                            roles,
                            now.sites(),
                            active,
                            true,
                            now.language(),
                            now.version()));
            return now;
        });
    }

    private List<Tenure> between(int from, int to) {
        return as(() -> tenures.allowed(
                administrator,
                Action.READ_CASES,
                start.plus(Duration.ofMinutes(from)),
                start.plus(Duration.ofMinutes(to))));
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return Standing.as(administrator, work);
    }
}
