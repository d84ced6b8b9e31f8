package org.kapocs.desk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Standing;
import org.kapocs.testing.Killed;

/** An erasure by a house that is killed after one statement more each time. */
class KilledErasureTest extends Deciding {
    @Test
    void killed_between_any_two_statements_it_goes_on_until_nothing_is_left_and_proves_it_once() throws Exception {
        UUID erasure = approved();
        int kills = 0;
        var done = new TreeMap<String, Map<String, Long>>();
        clock.forward(Erasures.WAITS.plus(Duration.ofMinutes(1)));
        while (Killed.after(kills, () -> Standing.as(People.HOUSE, () -> erasing.erase(erasure)))) {
            kills++;
            Map<String, Map<String, Long>> steps = as(guardian, () -> erasures.steps(guardian, erasure));
            assertThat(steps)
                    .as("what was done stays done, and is not done again")
                    .containsAllEntriesOf(done);
            if (done.size() < steps.size()) {
                assertThat(client.spoken().keySet())
                        .as("of a room that is done nothing is left")
                        .noneMatch(table -> !table.equals("rights.erasure") // says whom it is about until it is proved
                                && steps.containsKey(table.substring(0, table.indexOf('.'))));
            }
            done.putAll(steps);
            assertThat(kills).isLessThan(2_000);
        }
        assertThat(kills).isGreaterThan(20);
        assertThat(client.spoken()).isEmpty();
        assertThat(get(erasure).stage()).isEqualTo(Stage.DONE);
    }
}
