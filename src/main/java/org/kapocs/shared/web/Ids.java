package org.kapocs.shared.web;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Identifiers that sort by the order in which they were made: UUID version 7 of RFC 9562, with a counter within the
 * millisecond (its section 6.2, method 1).
 */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int COUNTER = 12;

    /** The millisecond and the counter of the newest. A clock that is put back makes none that sorts before it. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /**
     * A new identifier: 48 bits of milliseconds, 12 of a counter, 62 random ones. Of two that this process makes, the later
     * sorts after the earlier; of two processes it is told by the millisecond. Order, not time, is what it is for.
     */
    public static UUID next() {
        long place = after(LAST, System.currentTimeMillis(), RANDOM.nextInt(1 << COUNTER - 1));
        long most = place >>> COUNTER << 16 | 0x7000 | place & (1 << COUNTER) - 1;
        long least = RANDOM.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(most, least);
    }

    /** In a new millisecond it counts from the seed; when the counter is full, on into the next millisecond. */
    static long after(AtomicLong last, long now, int seed) {
        return last.updateAndGet(before -> now > before >>> COUNTER ? now << COUNTER | seed : before + 1);
    }
}
