package org.kapocs.shared.web;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Identifiers that sort by the time they were made: UUID version 7 of RFC 9562. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A clock that is put back makes no id that sorts before those made until then. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** A new identifier: 48 bits of milliseconds, 74 random bits. Order, not time, is what it is for. */
    public static UUID next() {
        long random = RANDOM.nextLong();
        long most = notBefore(LAST, System.currentTimeMillis()) << 16 | 0x7000 | (random & 0x0fff);
        long least = RANDOM.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(most, least);
    }

    static long notBefore(AtomicLong last, long now) {
        return last.accumulateAndGet(now, Math::max);
    }
}
