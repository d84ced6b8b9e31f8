package org.kapocs.desk.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By 10/2025. (IV. 30.) NGM and Mt. 102. §. */
class WorkCalendarTest {
    private final WorkCalendar calendar = new WorkCalendar();

    WorkCalendarTest() throws IOException {}

    @Test
    void the_saturdays_of_the_decree_are_worked_and_the_days_they_replace_are_not() {
        for (String worked : List.of("2026-01-10", "2026-08-08", "2026-12-12")) {
            assertThat(calendar.works(LocalDate.parse(worked))).as(worked).isTrue();
        }
        for (String free : List.of("2026-01-02", "2026-08-21", "2026-12-24", "2026-08-15", "2026-11-22")) {
            assertThat(calendar.works(LocalDate.parse(free))).as(free).isFalse();
        }
    }

    @Test
    void a_day_is_moved_over_a_holiday_and_the_weekend_behind_it() {
        assertThat(onOrAfter("2026-08-20"))
                .as("a holiday, a rest day, a weekend")
                .isEqualTo("2026-08-24");
        assertThat(onOrAfter("2026-08-08")).as("a worked Saturday").isEqualTo("2026-08-08");
        assertThat(onOrAfter("2026-04-03")).as("from Good Friday over Easter").isEqualTo("2026-04-07");
        assertThat(onOrAfter("2026-12-24")).as("Christmas").isEqualTo("2026-12-28");
        assertThat(onOrAfter("2027-05-16")).as("Whitsun").isEqualTo("2027-05-18");
    }

    @Test
    void working_days_are_counted_without_those_that_are_free() {
        assertThat(calendar.after(LocalDate.parse("2026-12-11"), 1)).isEqualTo("2026-12-12");
        assertThat(calendar.after(LocalDate.parse("2026-12-23"), 5)).isEqualTo("2027-01-04");
    }

    private LocalDate onOrAfter(String day) {
        return calendar.onOrAfter(LocalDate.parse(day));
    }
}
