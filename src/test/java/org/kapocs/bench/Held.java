package org.kapocs.bench;

import java.time.Duration;
import java.util.List;

/** How many visits in a second a kind of visit bears, when it does not bear as many as it is measured with. */
final class Held {
    private static final List<Double> RATES = List.of(250.0, 200.0, 150.0, 120.0, 100.0, 80.0, 60.0, 40.0, 20.0, 10.0);

    private Held() {}

    /** The highest rate tried at which all are answered as they should be, 99 of 100 within the limit; 0 when none is. */
    static double of(Row row, Load.Result measured, Duration time) throws InterruptedException {
        if (holds(row, measured)) {
            return row.rate();
        }
        for (double rate : RATES) {
            if (rate < row.rate() && holds(row, Load.at(rate, time, row.visit()))) {
                return rate;
            }
        }
        return 0;
    }

    private static boolean holds(Row row, Load.Result result) {
        return result.failed() == 0 && result.ms(99) <= row.limitMs();
    }
}
