package org.kapocs.strategy.evidence;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Which needs were answered and which were not. What is published of a month is counted once, a month after its end, and
 * never changes; no number above nought and below k is told, and none can be worked out from all that is.
 */
@Component
public class Evidence {
    /** So many months can be looked at. */
    private static final int MONTHS = 24;

    /** Needs voiced on a month's last day have a month to be answered. */
    private static final int CLOSED_AFTER = 2;

    private final EditionRows rows;
    private final Publishing publishing;
    private final Counting counting;
    private final Clock clock;

    Evidence(EditionRows rows, Publishing publishing, Counting counting, Clock clock) {
        this.rows = rows;
        this.publishing = publishing;
        this.counting = counting;
        this.clock = clock;
    }

    /** All needs of each published month, newest first. A month that has become due is published on the way. */
    public List<Line> months() {
        YearMonth last = YearMonth.now(clock).minusMonths(CLOSED_AFTER);
        YearMonth first = last.minusMonths(MONTHS - 1);
        List<Line> published = rows.months(first);
        Set<String> missing = missing(published, first, last);
        if (missing.isEmpty()) {
            return published;
        }
        boolean more = false;
        for (YearMonth due : counting.countable(first, last)) {
            if (missing.contains(due.toString())) {
                publish(due);
                more = true;
            }
        }
        return more ? rows.months(first) : published;
    }

    /** What was published of this month. */
    public Optional<Edition> edition(YearMonth month) {
        return rows.edition(month);
    }

    /**
     * The needs of these months as they stand now, for staff: small numbers are hidden in each sheet, but two sheets
     * of different days can be compared.
     */
    public Sheet present(Span span, View view) {
        YearMonth now = YearMonth.now(clock);
        return counting.sheet(span.from(now), span.until(now), view);
    }

    /** Every number that is told is nought or at least this. */
    public int k() {
        return counting.k();
    }

    private void publish(YearMonth month) {
        try {
            publishing.publish(month);
        } catch (ConcurrencyFailureException another) {
            // Another node published it in the same moment; there is one edition, and it is there.
        }
    }

    private static Set<String> missing(List<Line> published, YearMonth first, YearMonth last) {
        Set<String> there = Set.copyOf(published.stream().map(Line::key).toList());
        return Set.copyOf(Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(YearMonth::toString)
                .filter(month -> !there.contains(month))
                .toList());
    }
}
