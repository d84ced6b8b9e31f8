package org.kapocs.desk.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapocs.desk.site.WorkCalendar;
import org.kapocs.facts.matter.Deadline;

class LegalDaysTest {
    private final LegalDays days = new LegalDays(new WorkCalendar());

    LegalDaysTest() throws IOException {}

    @ParameterizedTest(name = "{1} {2} {3} {0}: {4}")
    @CsvSource({
        // the day itself does not count; 21 November 2026 is a Saturday
        "2026-11-16, 3, DAYS, AFTER, 2026-11-19",
        "2026-11-16, 5, DAYS, AFTER, 2026-11-23",
        // working days leave out weekends, and Christmas
        "2026-11-19, 3, WORKING_DAYS, AFTER, 2026-11-24",
        "2026-12-22, 3, WORKING_DAYS, AFTER, 2026-12-29",
        // the Saturday of 8 August 2026 is worked for the Friday of 21 August
        "2026-08-06, 2, WORKING_DAYS, AFTER, 2026-08-08",
        "2026-08-07, 14, DAYS, AFTER, 2026-08-24",
        // months end on the same number, or on the last of a shorter month
        "2026-11-30, 3, MONTHS, AFTER, 2027-03-01",
        "2026-12-31, 2, MONTHS, AFTER, 2027-03-01",
        "2026-11-16, 1, MONTHS, AFTER, 2026-12-16",
        // what must be done before is counted back, and never moves to a later day
        "2027-03-04, 30, DAYS, BEFORE, 2027-02-02",
        "2026-12-28, 2, DAYS, BEFORE, 2026-12-23",
        "2026-11-23, 3, WORKING_DAYS, BEFORE, 2026-11-18",
        "2027-02-28, 1, MONTHS, BEFORE, 2027-01-28"
    })
    void the_law_counts(LocalDate from, int count, Deadline.Unit unit, Deadline.Way way, LocalDate last) {
        var law = new Deadline("x", count, unit, way, "x", Map.of("hu", "x"), Map.of("hu", "x"));
        assertThat(days.last(law, from)).isEqualTo(last);
    }

    @Test
    void somebody_is_to_do_it_three_working_days_before_and_not_before_today() {
        LocalDate monday = LocalDate.parse("2026-11-16");
        assertThat(days.ahead(LocalDate.parse("2026-11-30"), monday)).isEqualTo("2026-11-25");
        assertThat(days.ahead(LocalDate.parse("2026-11-17"), monday)).isEqualTo(monday);
        assertThat(days.ahead(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-14")))
                .as("today is a Saturday")
                .isEqualTo(monday);
    }
}
