package org.kapocs.facts.directory;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One HSDS schedule (RFC 5545 rule) whose hours are known: on which days it opens, and from when to when. */
record Schedule(
        LocalDate first,
        LocalDate last,
        boolean monthly,
        int interval,
        @Nullable LocalDate start,
        List<OnDay> days,
        Set<Integer> weeks,
        Set<Integer> monthDays,
        LocalTime opens,
        LocalTime closes,
        ZoneId zone) {

    /** A weekday, or the n-th or n-th last of a month when {@code nth} is not 0. */
    record OnDay(int nth, DayOfWeek day) {}

    /** From the first moment until before the last. */
    record Span(Instant from, Instant to) {
        boolean holds(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(to);
        }
    }

    /** The schedule, or nothing when it does not say from when to when, or ends after a count that we do not keep. */
    static Optional<Schedule> of(JsonNode json, ZoneId city) {
        try {
            if (json.path("count").isNumber() || !text(json, "byyearday").isEmpty()) {
                return Optional.empty();
            }
            String opens = text(json, "opens_at");
            String closes = text(json, "closes_at");
            if (opens.isEmpty() || closes.isEmpty()) {
                return Optional.empty();
            }
            LocalDate start = date(json, "dtstart");
            return Optional.of(new Schedule(
                    latest(date(json, "valid_from"), start, LocalDate.MIN),
                    earliest(date(json, "valid_to"), date(json, "until"), LocalDate.MAX),
                    text(json, "freq").equals("MONTHLY"),
                    Math.max(1, json.path("interval").asInt(1)),
                    start,
                    parts(json, "byday").map(Schedule::onDay).toList(),
                    parts(json, "byweekno").map(Integer::valueOf).collect(Collectors.toSet()),
                    parts(json, "bymonthday").map(Integer::valueOf).collect(Collectors.toSet()),
                    ClockTime.of(opens).time(),
                    ClockTime.of(closes).end(),
                    ClockTime.of(opens).zone().or(() -> offset(json)).orElse(city)));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether it is open then, by the span of that day or by one of the day before that goes on past midnight. */
    boolean openAt(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return holds(today, now) || !closes.isAfter(opens) && holds(today.minusDays(1), now);
    }

    private boolean holds(LocalDate day, Instant now) {
        return on(day).filter(span -> span.holds(now)).isPresent();
    }

    /** The span that begins on this day; one that ends not later than it begins goes on past midnight. */
    Optional<Span> on(LocalDate day) {
        if (day.isBefore(first) || day.isAfter(last) || !(monthly ? inMonth(day) : inWeek(day))) {
            return Optional.empty();
        }
        LocalDate end = closes.isAfter(opens) ? day : day.plusDays(1);
        return Optional.of(new Span(instant(day.atTime(opens)), instant(end.atTime(closes))));
    }

    /**
     * The wall clock's moment. A time that the clock jumps over is the moment of the jump; of one that it shows twice
     * it is the first, so that nobody is sent to a door that has just closed.
     */
    private Instant instant(LocalDateTime wall) {
        var jump = zone.getRules().getTransition(wall);
        return jump != null && jump.isGap()
                ? jump.getInstant()
                : wall.atZone(zone).toInstant();
    }

    private boolean inWeek(LocalDate day) {
        return onWeekday(day.getDayOfWeek()) && inInterval(day) && (weeks.isEmpty() || weeks.contains(week(day)));
    }

    private boolean onWeekday(DayOfWeek day) {
        if (days.isEmpty()) {
            return start == null || start.getDayOfWeek() == day;
        }
        for (OnDay each : days) { // asked of thousands of services in one search
            if (each.day == day) {
                return true;
            }
        }
        return false;
    }

    private boolean inInterval(LocalDate day) {
        if (interval == 1 || start == null) {
            return interval == 1;
        }
        var monday = previousOrSame(DayOfWeek.MONDAY);
        return ChronoUnit.WEEKS.between(start.with(monday), day.with(monday)) % interval == 0;
    }

    private static int week(LocalDate day) {
        return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private boolean inMonth(LocalDate day) {
        if (interval > 1
                && (start == null
                        || ChronoUnit.MONTHS.between(start.withDayOfMonth(1), day.withDayOfMonth(1)) % interval != 0)) {
            return false;
        }
        int fromEnd = day.getDayOfMonth() - day.lengthOfMonth() - 1;
        boolean byDay = days.stream()
                .anyMatch(each -> each.day == day.getDayOfWeek()
                        && (each.nth == 0
                                || each.nth == (day.getDayOfMonth() + 6) / 7
                                || each.nth == -((-fromEnd + 6) / 7)));
        boolean byNumber = monthDays.contains(day.getDayOfMonth()) || monthDays.contains(fromEnd);
        boolean byStart =
                days.isEmpty() && monthDays.isEmpty() && start != null && start.getDayOfMonth() == day.getDayOfMonth();
        return byDay || byNumber || byStart;
    }

    private static OnDay onDay(String part) {
        String code = part.substring(Math.max(0, part.length() - 2));
        String nth = part.substring(0, part.length() - code.length());
        DayOfWeek day = Arrays.stream(DayOfWeek.values())
                .filter(each -> each.name().startsWith(code.toUpperCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(part));
        return new OnDay(nth.isEmpty() ? 0 : Integer.parseInt(nth), day);
    }

    private static Optional<ZoneId> offset(JsonNode json) {
        JsonNode hours = json.path("timezone");
        return hours.isNumber()
                ? Optional.of(ZoneOffset.ofTotalSeconds((int) (hours.asDouble() * 3600)))
                : Optional.empty();
    }

    private static java.util.stream.Stream<String> parts(JsonNode json, String field) {
        return Arrays.stream(text(json, field).split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static LocalDate latest(@Nullable LocalDate one, @Nullable LocalDate other, LocalDate none) {
        LocalDate a = one == null ? none : one;
        LocalDate b = other == null ? none : other;
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate other, LocalDate none) {
        LocalDate a = one == null ? none : one;
        LocalDate b = other == null ? none : other;
        return a.isBefore(b) ? a : b;
    }

    private static @Nullable LocalDate date(JsonNode json, String field) {
        String text = text(json, field);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("").strip();
    }
}
