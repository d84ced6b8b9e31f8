package org.kapocs.shared.webhook;

import java.security.SecureRandom;
import java.time.Duration;

/** How long what was not told waits for the next try: about three days in all. */
final class Waits {
    static final int TRIES = 20;
    static final Duration LONGEST = Duration.ofHours(7);

    /** So long a receiver that did not answer is not asked at all, lest it hold up others. */
    static final Duration REST = Duration.ofSeconds(30);

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration USUAL_LONGEST = Duration.ofHours(6);
    private static final SecureRandom CHANCE = new SecureRandom();

    private Waits() {}

    /** Twice as long each time, six hours at most, and up to a sixth longer: not all that failed together come together. */
    static Duration after(int tries) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(tries - 1, 20));
        Duration wait = doubled.compareTo(USUAL_LONGEST) < 0 ? doubled : USUAL_LONGEST;
        return wait.plusMillis(CHANCE.nextLong(wait.toMillis() / 6 + 1));
    }
}
