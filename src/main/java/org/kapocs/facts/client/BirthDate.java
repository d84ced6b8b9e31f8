package org.kapocs.facts.client;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Frame;
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

    /** The month times 100, and the day; 0 for what is not known of them. */
    int dayKey() {
        return (month == null ? 0 : month * 100) + (day == null ? 0 : day);
    }

    /**
     * The {@link #dayKey()} of everybody of the same year whom {@link Resemblance} does not call born at another time: what
     * is not known of one of them does not tell them apart, and day and month may have been taken for each other. Where not
     * even the month is known everybody of the year may be, and only 0 is said: whoever asks then asks for the year alone.
     */
    Set<Integer> mayBe() {
        if (month == null) {
            return Set.of(0);
        }
        var keys = new HashSet<Integer>(Set.of(0, month * 100));
        if (day == null) {
            IntStream.rangeClosed(1, 31).forEach(each -> keys.add(month * 100 + each));
        } else {
            keys.add(dayKey());
            keys.add(day * 100 + month);
        }
        return keys;
    }

    /** Whether neither says anything against the other: one may know more of it. */
    boolean mayBeSaidAs(BirthDate other) {
        return year == other.year
                && (month == null || other.month == null || month.equals(other.month))
                && (day == null || other.day == null || day.equals(other.day));
    }

    /** Of {@link #mayBe()} those of whom the month is known; nobody when it is not known of this one. */
    Set<Integer> mayBeKnown() {
        var keys = new HashSet<Integer>(mayBe());
        keys.remove(0);
        return keys;
    }

    /** Of {@link #mayBe()} those of whom the day is known; nobody when it is not known of this one. */
    Set<Integer> mayBeThatDay() {
        return month == null || day == null ? Set.of() : new HashSet<>(List.of(month * 100 + day, day * 100 + month));
    }

    /** How many years old a person born then is at most on that day. */
    public int age(LocalDate today) {
        LocalDate earliest = LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
        return earliest.until(today).getYears();
    }

    /** As the reader's language writes as much as is known. */
    public String said(Frame frame) {
        if (month == null) {
            return Integer.toString(year);
        }
        if (day != null) {
            return frame.date(LocalDate.of(year, month, day));
        }
        var format = DateFormat.getInstanceForSkeleton(
                DateFormat.YEAR_ABBR_MONTH, frame.language().locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        var calendar = new GregorianCalendar(TimeZone.GMT_ZONE);
        calendar.clear();
        calendar.set(year, month - 1, 1);
        return format.format(calendar.getTime());
    }

    boolean isAfter(LocalDate today) {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day)
                .isAfter(today);
    }

    static Problem.Invalid wrong() {
        return new Problem.Invalid(Map.of("birth", "client.error.birth"));
    }
}
