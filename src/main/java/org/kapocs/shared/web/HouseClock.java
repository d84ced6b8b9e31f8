package org.kapocs.shared.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The one clock of the house, in the city's zone. Work that tells of another time, as the demo's invented months do,
 * runs {@link #at} that time and goes through the same doors as everything else.
 */
public final class HouseClock extends Clock {
    private static final ScopedValue<Instant> OTHER_TIME = ScopedValue.newInstance();

    private final Clock real;

    HouseClock(ZoneId city) {
        this(Clock.system(city));
    }

    private HouseClock(Clock real) {
        this.real = real;
    }

    /** Does the work as if it were that moment. */
    public static <T> T at(Instant moment, Supplier<T> work) {
        return ScopedValue.where(OTHER_TIME, moment).call(work::get);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new HouseClock(real.withZone(zone));
    }

    @Override
    public Instant instant() {
        return OTHER_TIME.isBound() ? OTHER_TIME.get() : real.instant();
    }
}
