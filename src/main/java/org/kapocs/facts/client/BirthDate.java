package org.kapocs.facts.client;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Problem;

/** A date of birth as far as it is known: a year, a year and a month, or the day. */
public record BirthDate(
        int year, @Nullable Integer month, @Nullable Integer day) {
    private static final int EARLIEST = 1900;

    public BirthDate {
        if (year < EARLIEST || year > 2200 || (day != null && month == null)) {
            throw wrong();
        }
        try {
            if (month != null) {
                YearMonth.of(year, month);
            }
            if (month != null && day != null) {
                LocalDate.of(year, month, day);
            }
        } catch (DateTimeException impossible) {
            throw wrong();
        }
    }

    /** How many years old a person born then is at most on that day. */
    public int age(LocalDate today) {
        LocalDate earliest = LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
        return earliest.until(today).getYears();
    }

    boolean isAfter(LocalDate today) {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day)
                .isAfter(today);
    }

    static Problem.Invalid wrong() {
        return new Problem.Invalid(Map.of("birth", "client.error.birth"));
    }
}
