package org.kapocs.shared.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trace;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.audit.Wanted;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Trouble with one piece of work stays with it, and waits for somebody who decides. */
@HouseTest
class TroublesTest {
    private static final Consumer<UUID> FAILING = _ -> {
        throw new IllegalStateException("sentinel of somebody");
    };

    @Autowired
    Troubles troubles;

    @Autowired
    Trail trail;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    private final String kind = "test" + UUID.randomUUID();
    private final UUID poison = UUID.randomUUID();
    Who.Staff administrator;

    @BeforeEach
    void city() {
        administrator = staff.inCity(Role.ADMINISTRATOR);
    }

    @Test
    void a_piece_that_fails_holds_no_other_back_and_is_tried_later_and_later_until_it_is_given_up() {
        var done = new ArrayList<UUID>();
        var tried = new ArrayList<UUID>();
        var before = clock.instant();
        for (int minute = 0; minute < 24 * 60; minute += 5) {
            UUID other = UUID.randomUUID();
            troubles.each(kind, List.of(poison, other), piece -> {
                if (piece.equals(poison)) {
                    tried.add(piece);
                    FAILING.accept(piece);
                }
                done.add(piece);
            });
            clock.forward(Duration.ofMinutes(5));
        }
        clock.set(before);
        assertThat(done).hasSize(24 * 12).doesNotContain(poison);
        assertThat(tried).hasSize(TroubleRows.TRIES);
        assertThat(only()).satisfies(trouble -> {
            assertThat(trouble.tries()).isEqualTo(TroubleRows.TRIES);
            assertThat(trouble.since()).isEqualTo(before);
            assertThat(trouble.faultKey()).contains("job.fault.FAULT");
            assertThat(trouble.next()).as("given up").isEmpty();
            assertThat(trouble.toString()).doesNotContain("sentinel");
        });
    }

    @Test
    void it_waits_twice_as_long_each_time_but_never_longer_than_six_hours() {
        assertThat(TroubleRows.wait(1)).hasMinutes(1);
        assertThat(TroubleRows.wait(2)).hasMinutes(2);
        assertThat(TroubleRows.wait(9)).hasMinutes(256);
        assertThat(TroubleRows.wait(10)).hasHours(6);
        assertThat(TroubleRows.wait(1000)).hasHours(6);
    }

    @Test
    void what_is_done_in_the_end_is_no_trouble_any_more() {
        troubles.each(kind, List.of(poison), FAILING);
        assertThat(only().next()).contains(clock.instant().plus(Duration.ofMinutes(1)));
        clock.forward(Duration.ofMinutes(1));
        troubles.each(kind, List.of(poison), _ -> {});
        assertThat(mine()).isEmpty();
    }

    @Test
    void an_administrator_has_what_was_given_up_tried_again_and_the_trail_says_so() {
        giveUp();
        UUID id = only().id();
        Standing.as(administrator, () -> troubles.retry(administrator, id));
        assertThat(told(id)).containsExactly("job.retried");
        var done = new ArrayList<UUID>();
        troubles.each(kind, List.of(poison), done::add);
        assertThat(done).containsExactly(poison);
        assertThatThrownBy(() -> Standing.as(administrator, () -> troubles.retry(administrator, id)))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void what_is_dropped_with_a_reason_is_never_tried_again_nor_shown() {
        troubles.each(kind, List.of(poison), FAILING);
        UUID id = only().id();
        Standing.as(administrator, () -> troubles.drop(administrator, id, Why.OTHERWISE));
        assertThat(told(id)).containsExactly("job.dropped.OTHERWISE");
        assertThat(mine()).isEmpty();
        var before = clock.instant();
        clock.forward(Duration.ofDays(30));
        var done = new ArrayList<UUID>();
        troubles.each(kind, List.of(poison), done::add);
        clock.set(before);
        assertThat(done).isEmpty();
        assertThatThrownBy(() -> Standing.as(administrator, () -> troubles.drop(administrator, id, Why.WRONG)))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void the_whole_of_a_kind_of_work_is_neither_given_up_nor_dropped() {
        var before = clock.instant();
        for (int hours = 0; hours < 200; hours += 6) {
            troubles.all(kind, () -> FAILING.accept(poison));
            clock.forward(Duration.ofHours(6));
        }
        clock.set(before);
        Trouble whole = only();
        assertThat(whole.tries()).isGreaterThan(TroubleRows.TRIES);
        assertThat(whole.next()).isPresent();
        assertThat(whole.droppable()).isFalse();
        assertThatThrownBy(() -> Standing.as(administrator, () -> troubles.drop(administrator, whole.id(), Why.WRONG)))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void a_clock_that_is_set_back_a_day_makes_nothing_rest_for_a_day() {
        var before = clock.instant();
        clock.forward(Duration.ofDays(1));
        troubles.each(kind, List.of(poison), FAILING);
        clock.set(before);
        var done = new ArrayList<UUID>();
        troubles.each(kind, List.of(poison), done::add);
        assertThat(done).containsExactly(poison);
    }

    @Test
    void a_piece_that_recurs_without_end_does_not_keep_the_others_back() {
        var done = new ArrayList<UUID>();
        UUID other = UUID.randomUUID();
        troubles.each(kind, List.of(poison, other), piece -> {
            if (piece.equals(poison)) {
                throw new StackOverflowError("sentinel");
            }
            done.add(piece);
        });
        assertThat(done).containsExactly(other);
        assertThat(only().tries()).isOne();
    }

    @Test
    void what_stood_in_the_way_is_told_by_its_kind() {
        assertThat(Fault.of(new DataIntegrityViolationException("sentinel"))).isEqualTo(Fault.RULE);
        assertThat(Fault.of(new org.springframework.dao.QueryTimeoutException("sentinel")))
                .isEqualTo(Fault.BUSY);
        assertThat(Fault.of(new org.springframework.transaction.CannotCreateTransactionException("sentinel")))
                .isEqualTo(Fault.AWAY);
        assertThat(Fault.of(new IllegalStateException("sentinel"))).isEqualTo(Fault.FAULT);
    }

    @Test
    void what_belongs_to_the_house_is_seen_and_decided_by_the_administrators_of_the_city_alone() {
        troubles.each(kind, List.of(poison), FAILING);
        UUID id = only().id();
        Who.Staff other = staff.with(Role.ADMINISTRATOR);
        assertThat(Standing.as(other, () -> troubles.open(other)))
                .extracting(Trouble::id)
                .doesNotContain(id);
        assertThatThrownBy(() -> Standing.as(other, () -> troubles.retry(other, id)))
                .isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> Standing.as(other, () -> troubles.drop(other, id, Why.WRONG)))
                .isInstanceOf(Problem.Conflict.class);
        Who.Staff supervisor = staff.inCity(Role.SUPERVISOR);
        assertThatThrownBy(() -> troubles.open(supervisor)).isInstanceOf(Problem.Refused.class);
        assertThatThrownBy(() -> troubles.retry(supervisor, id)).isInstanceOf(Problem.Refused.class);
        assertThatThrownBy(() -> troubles.drop(supervisor, id, Why.WRONG)).isInstanceOf(Problem.Refused.class);
    }

    private void giveUp() {
        var before = clock.instant();
        for (int tries = 0; tries < TroubleRows.TRIES; tries++) {
            troubles.each(kind, List.of(poison), FAILING);
            clock.forward(Duration.ofHours(6));
        }
        clock.set(before);
        assertThat(only().next()).isEmpty();
    }

    private Trouble only() {
        assertThat(mine()).hasSize(1);
        return mine().getFirst();
    }

    private List<Trouble> mine() {
        return Standing.as(administrator, () -> troubles.open(administrator)).stream()
                .filter(each -> each.kindKey().equals("job.kind." + kind))
                .toList();
    }

    private List<String> told(UUID id) {
        var all = new Wanted(Long.MAX_VALUE, Optional.empty(), Optional.empty());
        return Standing.as(administrator, () -> trail.of(administrator, all)).stream()
                .filter(trace -> trace.subject().id().equals(id))
                .map(Trace::what)
                .toList();
    }
}
