package org.kapocs.desk.procedure;

import java.time.LocalDate;
import org.kapocs.desk.site.WorkCalendar;
import org.kapocs.facts.matter.Deadline;
import org.springframework.stereotype.Component;

/**
 * How the law counts days. The day of the event itself does not count; a time in months ends on the day with the same
 * number, or on the last of a shorter month; a last day on which nobody works moves to the next working day (2016. évi
 * CL. törvény (Ákr.) 52. §). What must be done before a day is counted back, and moves to the working day before.
 */
@Component
class LegalDays {
    /** Time enough to do what the deadline is about. */
    private static final int AHEAD = 3;

    private final WorkCalendar calendar;

    LegalDays(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    LocalDate last(Deadline deadline, LocalDate from) {
        int count = deadline.count();
        boolean after = deadline.way() == Deadline.Way.AFTER;
        return switch (deadline.unit()) {
            case DAYS -> after ? calendar.onOrAfter(from.plusDays(count)) : calendar.onOrBefore(from.minusDays(count));
            case WORKING_DAYS -> after ? calendar.after(from, count) : calendar.before(from, count);
            case MONTHS ->
                after ? calendar.onOrAfter(from.plusMonths(count)) : calendar.onOrBefore(from.minusMonths(count));
        };
    }

    /** When somebody should do it: some working days before the last, and not before today. */
    LocalDate ahead(LocalDate last, LocalDate today) {
        LocalDate ahead = calendar.before(last, AHEAD);
        return calendar.onOrAfter(ahead.isBefore(today) ? today : ahead);
    }
}
