package org.kapocs.facts.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kapocs.facts.directory.Schedule.Span;
import tools.jackson.databind.JsonNode;

/** When a service is open: the union of its schedules. */
record OpeningHours(List<Schedule> schedules) {
    private static final int DAYS_AHEAD = 62;

    static OpeningHours of(List<JsonNode> schedules, ZoneId city) {
        return new OpeningHours(schedules.stream()
                .map(json -> Schedule.of(json, city))
                .flatMap(Optional::stream)
                .toList());
    }

    boolean openAt(Instant now) {
        for (Schedule schedule : schedules) { // asked of thousands of services in one search
            if (schedule.openAt(now)) {
                return true;
            }
        }
        return false;
    }

    /** What to tell somebody who asks at this moment. */
    Opening at(Instant now) {
        if (openAt(now)) {
            return new Opening.Open(end(now));
        }
        return schedules.stream()
                .flatMap(schedule -> next(schedule, now).stream())
                .min(Comparator.naturalOrder())
                .<Opening>map(Opening.Opens::new)
                .orElseGet(Opening.Unknown::new);
    }

    /** Its days stand in their order, so that none is looked at after the first that will begin. */
    private static Optional<Instant> next(Schedule schedule, Instant now) {
        return spans(schedule, now, 1, DAYS_AHEAD)
                .map(Span::from)
                .filter(now::isBefore)
                .findFirst();
    }

    /** Follows spans that touch each other; what is still open after a week is always open. */
    private Optional<Instant> end(Instant now) {
        List<Span> spans = schedules.stream()
                .flatMap(schedule -> spans(schedule, now, 1, 8))
                .sorted(Comparator.comparing(Span::from))
                .toList();
        Instant end = now;
        for (Span span : spans) {
            if (!span.from().isAfter(end) && span.to().isAfter(end)) {
                end = span.to();
            }
        }
        return end.isAfter(now.plusSeconds(7 * 86_400)) ? Optional.empty() : Optional.of(end);
    }

    private static Stream<Span> spans(Schedule schedule, Instant now, int before, int ahead) {
        LocalDate today = now.atZone(schedule.zone()).toLocalDate();
        return today.minusDays(1 + before)
                .datesUntil(today.plusDays(1 + ahead))
                .map(schedule::on)
                .flatMap(Optional::stream);
    }
}
