package org.kapocs.shared.web;

import java.time.Duration;

/**
 * How often something may be tried: that many times at once, then evenly that many in each period.
 *
 * @param name what is tried, such as {@code sign-in.account}
 */
public record Rate(String name, int times, Duration per) {
    Duration between() {
        return per.dividedBy(times);
    }
}
