package org.kapocs.shared.web;

import java.time.DateTimeException;
import java.time.Instant;

/** A moment as it stands in an address: where a page of a list ended. */
public final class Moment {
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

    private Moment() {}

    /** @throws DateTimeException for what is no moment of which any row could be; beyond some the database fails */
    public static Instant read(String written) {
        Instant read = Instant.parse(written);
        if (read.isBefore(FIRST) || !read.isBefore(LAST)) {
            throw new DateTimeException("no moment of the house");
        }
        return read;
    }
}
