package org.kapocs.strategy.evidence;

import java.time.YearMonth;

/** The months that staff can look at as they stand now. Its name is the message {@code evidence.span.<NAME>}. */
public enum Span {
    THIS_MONTH(0, 0),
    LAST_MONTH(1, 1),
    THREE_MONTHS(2, 0),
    TWELVE_MONTHS(11, 0);

    private final int first;
    private final int last;

    Span(int first, int last) {
        this.first = first;
        this.last = last;
    }

    public YearMonth from(YearMonth now) {
        return now.minusMonths(first);
    }

    public YearMonth until(YearMonth now) {
        return now.minusMonths(last);
    }
}
