package org.kapocs.desk.site;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * On which days the city works. Holidays and moved days stand in a table, {@code site/calendar.csv}, each with the law or
 * the yearly decree that says so: the decree follows no formula. Where the table has nothing, weekends are free.
 */
@Component
public class WorkCalendar {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<LocalDate, Kind> days = new HashMap<>();

    private enum Kind {
        /** A public holiday. */
        HOLIDAY,
        /** A weekday for which a Saturday is worked. */
        REST,
        /** That Saturday. */
        WORKING
    }

    public WorkCalendar() throws IOException {
        var file = new ClassPathResource("site/calendar.csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            for (CSVRecord row : rows) {
                days.put(
                        LocalDate.parse(row.get("day")),
                        Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)));
            }
        }
    }

    /** Whether the city works that day. */
    public boolean works(LocalDate day) {
        Kind kind = days.get(day);
        return kind == null
                ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                : kind == Kind.WORKING;
    }

    /** That day, or the next on which the city works. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!works(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** That day, or the last before it on which the city works. */
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate found = day;
        while (!works(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /** The day that is so many working days earlier. */
    public LocalDate before(LocalDate day, int workingDays) {
        LocalDate found = day;
        for (int left = workingDays; left > 0; left--) {
            found = onOrBefore(found.minusDays(1));
        }
        return found;
    }

    /** The day that is so many working days later. */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate found = day;
        for (int left = workingDays; left > 0; left--) {
            found = onOrAfter(found.plusDays(1));
        }
        return found;
    }
}
