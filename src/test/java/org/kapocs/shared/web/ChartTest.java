package org.kapocs.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static Chart chart(Integer total, Integer... counts) {
        return new Chart(
                "x", "Topics", List.of("a", "b", "c"), List.of(new Chart.Bar("Work", Arrays.asList(counts), total)));
    }

    @Test
    void the_legend_explains_only_what_can_be_seen() {
        Chart hidden = chart(16, null, null, null);
        assertThat(List.of(hidden.occurs(0), hidden.occurs(1), hidden.occurs(2), hidden.partlyHidden()))
                .containsExactly(false, false, false, true);
        Chart told = chart(16, 10, 0, 6);
        assertThat(List.of(told.occurs(0), told.occurs(1), told.occurs(2), told.partlyHidden()))
                .containsExactly(true, false, true, false);
    }
}
