package org.kapocs.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Stands at Monday 16 November 2026, 10:00 in Budapest, until a test moves it. */
public final class TestClock extends Clock {
    public static final Instant START = Instant.parse("2026-11-16T09:00:00Z");

    private final ZoneId zone;
    private volatile Instant now = START;

    private TestClock(ZoneId zone) {
        this.zone = zone;
    }

    public void forward(Duration duration) {
        now = now.plus(duration);
    }

    public void set(Instant instant) {
        now = instant;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(now, other);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @TestConfiguration
    static class Setup {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock(ZoneId.of("Europe/Budapest"));
        }
    }
}
