package org.kapocs.desk.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AheadTest {
    @ParameterizedTest
    @CsvSource({"2026-12-03, 0", "2026-12-04, 1", "2027-01-02, 1", "2027-01-03, 2", "2027-02-02, 3", "2027-03-04, 3"})
    void each_time_is_reached_on_its_day(LocalDate today, int times) {
        assertThat(Ahead.of("90,60,30").reached(LocalDate.parse("2027-03-04"), today))
                .isEqualTo(times);
    }

    @Test
    void they_are_written_in_any_order_and_count_once() {
        assertThat(Ahead.of(" 30, 90,60,30 ").days()).containsExactly(90, 60, 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "0", "-5,30", "90;60", "10000"})
    void what_is_no_number_of_days_keeps_the_house_from_starting(String written) {
        assertThatThrownBy(() -> Ahead.of(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
