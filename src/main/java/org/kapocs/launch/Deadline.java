package org.kapocs.launch;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A wait for something outside this process, which nobody will announce. */
final class Deadline {
    private static final Duration LOOK_EVERY = Duration.ofMillis(15);

    private Deadline() {}

    /** Looks until it is so or the time is over, and says whether it came to be so. */
    static boolean within(Duration time, BooleanSupplier isSo) {
        long start = System.nanoTime();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - start > time.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return true;
    }
}
