package org.kapocs.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;

/** Two who look after one client save her plan in the same moment. */
@HouseTest
class PlanRaceTest extends Agreed {
    @Test
    void of_two_who_save_one_draft_at_once_one_is_told_and_shown_what_the_other_wrote() throws Exception {
        for (int round = 0; round < 5; round++) {
            another();
            UUID id = as(() -> plans.draft(officer, file, Drafted.outline("Eredeti"), key()));
            List<PlanChange> ends = atOnce(
                    () -> as(() -> plans.revise(officer, file, id, 1, Drafted.outline("Elsőé"))),
                    () -> as(() -> plans.revise(officer, file, id, 1, Drafted.outline("Másodiké"))));
            assertThat(ends).filteredOn(PlanChange.Done.class::isInstance).hasSize(1);
            String kept = as(() -> plans.ofCase(officer, file)).getFirst().aim();
            assertThat(ends)
                    .filteredOn(PlanChange.Outdated.class::isInstance)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            PlanChange.Outdated.class,
                            outdated -> assertThat(outdated.saved().aim()).isEqualTo(kept));
        }
    }

    @Test
    void of_one_who_agrees_and_one_who_changes_the_draft_at_once_one_is_told() throws Exception {
        for (int round = 0; round < 5; round++) {
            another();
            UUID id = as(() -> plans.draft(officer, file, Drafted.outline("Eredeti"), key()));
            List<Boolean> done = atOnce(
                    () -> done(() -> plans.agree(officer, file, id, 1, SIGNED)),
                    () -> done(() -> plans.revise(officer, file, id, 1, Drafted.outline("Más"))));
            assertThat(done).containsExactlyInAnyOrder(true, false);
            Plan plan = as(() -> plans.ofCase(officer, file)).getFirst();
            assertThat(plan.aim())
                    .as("what was agreed on is what was read")
                    .isEqualTo(plan.current() ? "Eredeti" : "Más");
        }
    }

    private boolean done(Supplier<PlanChange> change) {
        try {
            return as(change) instanceof PlanChange.Done;
        } catch (Problem.Conflict noDraft) {
            return false;
        }
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var both = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var ends = new ArrayList<T>();
            for (Future<T> end : pool.invokeAll(List.of(started(both, one), started(both, other)))) {
                ends.add(end.get());
            }
            return ends;
        }
    }

    private static <T> Callable<T> started(CyclicBarrier both, Callable<T> work) {
        return () -> {
            both.await();
            return work.call();
        };
    }
}
