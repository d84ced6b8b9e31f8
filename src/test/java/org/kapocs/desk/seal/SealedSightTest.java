package org.kapocs.desk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.seal.Guarded.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.CaseSight;
import org.kapocs.shared.access.Tenure;
import org.kapocs.shared.audit.Purpose;
import org.springframework.beans.factory.annotation.Autowired;

/** Who could have opened a file while it was sealed. */
class SealedSightTest extends InDanger {
    @Autowired
    CaseSight sight;

    /** Whoever could have on this day, for the supervisor, who keeps the file. */
    private Set<UUID> today() {
        LocalDate day = LocalDate.now(clock);
        return as(supervisor, () -> sight.of(supervisor, number(), day, day, Purpose.TRAIL_CHECK))
                .orElseThrow()
                .able()
                .stream()
                .map(Tenure::account)
                .collect(Collectors.toSet());
    }

    private void nextDay() {
        clock.forward(Duration.ofDays(1));
    }

    @Test
    void of_a_sealed_day_its_keepers_are_named_who_broke_the_glass_and_nobody_else() {
        assertThat(today()).contains(officer.account(), colleague.account(), supervisor.account());
        clock.forward(Duration.ofMinutes(1));
        house.seal(supervisor, file);
        assertThat(today()).as("before it was sealed").contains(colleague.account());
        nextDay();
        assertThat(today()).containsExactlyInAnyOrder(officer.account(), supervisor.account());
        house.smash(colleague, number());
        assertThat(today()).contains(colleague.account());
        nextDay();
        assertThat(today()).doesNotContain(colleague.account());
        as(officer, () -> house.seals.name(officer, file, colleague.account()));
        nextDay();
        assertThat(today()).contains(colleague.account());
        as(officer, () -> house.seals.dismiss(officer, file, colleague.account()));
        nextDay();
        assertThat(today()).doesNotContain(colleague.account());
        as(supervisor, () -> house.seals.unseal(supervisor, file));
        assertThat(today()).contains(colleague.account());
    }

    @Test
    void who_was_locked_out_could_not() {
        as(officer, () -> house.lockOuts.say(officer, file, colleague.account(), Said.CLIENT));
        nextDay();
        assertThat(today()).contains(officer.account()).doesNotContain(colleague.account());
    }
}
