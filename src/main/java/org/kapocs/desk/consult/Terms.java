package org.kapocs.desk.consult;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kapocs.desk.site.WorkCalendar;
import org.springframework.stereotype.Component;

/** Until when an answer is needed: the end of a working day. */
@Component
class Terms {
    private static final LocalTime END = LocalTime.of(17, 0);

    private final WorkCalendar calendar;
    private final Clock clock;

    Terms(WorkCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What can be wished now and when that is; nobody is asked for today when today is over. */
    Map<Term, Instant> offered() {
        var offered = new LinkedHashMap<Term, Instant>();
        Arrays.stream(Term.values())
                .filter(term -> term != Term.TODAY || worksOn())
                .forEach(term -> offered.put(term, end(term)));
        return offered;
    }

    /** When that is; today becomes the next working day when nobody works (any more) today. */
    Instant end(Term term) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = switch (term) {
            case TODAY -> worksOn() ? today : calendar.after(today, 1);
            case NEXT_DAY -> calendar.after(today, 1);
            case THREE_DAYS -> calendar.after(today, 3);
        };
        return day.atTime(END).atZone(clock.getZone()).toInstant();
    }

    private boolean worksOn() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return calendar.works(now.toLocalDate()) && now.toLocalTime().isBefore(END);
    }
}
