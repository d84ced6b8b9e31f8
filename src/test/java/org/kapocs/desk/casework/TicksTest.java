package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static final Instant NOON = Instant.EPOCH;

    private final List<Happening> story = new ArrayList<>();

    @Test
    void a_tick_that_is_taken_back_at_once_is_one_line_and_one_that_stood_for_long_is_two() {
        said(0, Did.STEP_TICKED, "Szobát nézni");
        said(2, Did.STEP_UNTICKED, "Szobát nézni");
        said(3, Did.NOTED, "Szobát nézni");
        said(4, Did.STEP_TICKED, "Szerződést kötni");
        said(5, Did.STEP_TICKED, "Szobát nézni");
        said(40, Did.STEP_UNTICKED, "Szobát nézni");
        assertThat(Ticks.folded(story))
                .extracting(each -> each.key() + " " + each.at().getEpochSecond() / 60)
                .containsExactly(
                        "casework.did.STEP_UNTICKED 40",
                        "casework.did.STEP_TICKED 5",
                        "casework.did.STEP_TICKED 4",
                        "casework.did.NOTED 3");
    }

    @Test
    void who_goes_on_ticking_adds_a_line_for_each_quarter_of_an_hour() {
        for (int minute = 0; minute < 60; minute++) {
            said(minute, minute % 2 == 0 ? Did.STEP_TICKED : Did.STEP_UNTICKED, "Szobát nézni");
        }
        assertThat(Ticks.folded(story))
                .extracting(each -> each.at().getEpochSecond() / 60)
                .containsExactly(59L, 43L, 27L, 11L);
    }

    @Test
    void two_steps_of_the_same_words_are_two_lines() {
        said(0, Did.STEP_TICKED, "Felhívni az iskolát", Map.of("step", UUID.randomUUID()));
        said(1, Did.STEP_TICKED, "Felhívni az iskolát", Map.of("step", UUID.randomUUID()));
        assertThat(Ticks.folded(story)).hasSize(2);
    }

    private void said(int minute, Did did, String text) {
        said(minute, did, text, Map.of());
    }

    private void said(int minute, Did did, String text, Map<String, Object> values) {
        var said = new Happening.Said(text, "");
        story.addFirst(
                new Happening(NOON.plusSeconds(60L * minute), did.kind(), "casework.did." + did, values, null, said));
    }
}
