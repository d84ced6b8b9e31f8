package org.kapocs.testing;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A class of tests begins by day: others moved the clock of this house by minutes and hours, and what they left at night
 * would find every service closed.
 */
final class ByDay implements BeforeAllCallback {
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(16, 0);
    private static final LocalTime BEGIN = LocalTime.of(10, 0);

    @Override
    public void beforeAll(ExtensionContext context) {
        TestClock clock = SpringExtension.getApplicationContext(context).getBean(TestClock.class);
        ZonedDateTime now = ZonedDateTime.now(clock);
        if (now.toLocalTime().isBefore(MORNING)) {
            clock.set(now.with(BEGIN).toInstant());
        } else if (now.toLocalTime().isAfter(AFTERNOON)) {
            clock.set(now.plusDays(1).with(BEGIN).toInstant());
        }
    }
}
