package org.kapocs.facts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.web.Problem;

class BirthDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Test
    void may_be_a_year_or_a_month_or_a_day() {
        assertThat(new BirthDate(1990, null, null).age(TODAY)).isEqualTo(36);
        assertThat(new BirthDate(1990, 12, null).age(TODAY)).isEqualTo(35);
        assertThat(new BirthDate(1990, 11, 16).age(TODAY)).isEqualTo(36);
        assertThat(new BirthDate(1990, 11, 17).age(TODAY)).isEqualTo(35);
    }

    @Test
    void is_a_date_that_exists() {
        assertThat(new BirthDate(2024, 2, 29).day()).isEqualTo(29);
        assertThatThrownBy(() -> new BirthDate(2025, 2, 29)).isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> new BirthDate(1990, 13, null)).isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> new BirthDate(1990, null, 3)).isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> new BirthDate(190, null, null)).isInstanceOf(Problem.Invalid.class);
    }
}
