package org.kapocs.facts.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What other languages say of something that was changed in Hungarian only is not told to anybody any more. */
class OutdatedTest {
    private static final Facts BEFORE = facts("18 000 Ft", "HUF 18,000", "Kérje a lapot.", "Ask for the sheet.");

    @Test
    void a_fee_that_was_changed_in_hungarian_is_read_in_hungarian() {
        Facts after = facts("24 000 Ft", "HUF 18,000", "Kérje a lapot.", "Ask for the sheet.")
                .withoutOutdated(BEFORE);
        assertThat(after.fee("en")).isEqualTo(new Told("hu", "24 000 Ft"));
        assertThat(after.time("en")).as("what was not changed stays").isEqualTo(new Told("en", "A month"));
        assertThat(after.step(after.steps().getFirst(), "en")).isEqualTo(new Told("en", "Ask for the sheet."));
    }

    @Test
    void what_was_changed_in_both_stays_in_both() {
        Facts after = facts("24 000 Ft", "HUF 24,000", "Kérje az új lapot.", "Ask for the new sheet.")
                .withoutOutdated(BEFORE);
        assertThat(after.fee("en")).isEqualTo(new Told("en", "HUF 24,000"));
        assertThat(after.step(after.steps().getFirst(), "en")).isEqualTo(new Told("en", "Ask for the new sheet."));
    }

    @Test
    void a_step_that_was_changed_in_hungarian_is_read_in_hungarian_and_a_new_one_as_it_was_written() {
        Facts after = facts("18 000 Ft", "HUF 18,000", "Kérje az új lapot.", "Ask for the sheet.")
                .withoutOutdated(BEFORE);
        assertThat(after.step(after.steps().getFirst(), "en")).isEqualTo(new Told("hu", "Kérje az új lapot."));
        assertThat(BEFORE.withoutOutdated(facts("", "", "", ""))).isEqualTo(BEFORE);
    }

    private static Facts facts(String fee, String feeToo, String step, String stepToo) {
        return new Facts(
                "törvény",
                "",
                List.of(),
                Map.of(
                        "hu", new Words("Hivatal", "", "Egy hónap", fee),
                        "en", new Words("Office", "", "A month", feeToo)),
                List.of(new Step("ask", Map.of("hu", step, "en", stepToo))),
                List.of(),
                Set.of());
    }
}
