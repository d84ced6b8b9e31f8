package org.kapocs.desk.document;

import java.time.Duration;

/** Until when one file may be looked at. */
record Deadline(long end) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean over() {
        return System.nanoTime() - end > 0;
    }

    /** @throws Refusal when it is over */
    void demand() throws Refusal {
        if (over()) {
            throw new Refusal(Unfit.TOO_INVOLVED);
        }
    }
}
