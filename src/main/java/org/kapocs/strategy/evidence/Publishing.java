package org.kapocs.strategy.evidence;

import java.time.Clock;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a month: its tables are counted in one moment, from the same needs. */
@Component
class Publishing {
    private final EditionRows rows;
    private final Counting counting;
    private final Clock clock;

    Publishing(EditionRows rows, Counting counting, Clock clock) {
        this.rows = rows;
        this.counting = counting;
        this.clock = clock;
    }

    @Transactional(isolation = Isolation.REPEATABLE_READ)
    void publish(YearMonth month) {
        Sheet sheet = counting.sheet(month, month, View.TOPIC, View.DISTRICT, View.LANGUAGE);
        if (sheet.all() != null) {
            rows.insert(new Edition(month, clock.instant(), counting.k(), sheet));
        }
    }
}
