package org.kapocs.facts.directory;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.kapocs.testing.TestClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other tests of a house may have gone ahead; the list of imports shows the newest. */
public final class NewestImport {
    private NewestImport() {}

    /** Moves the clock there, unless it is past it. */
    public static void reach(TestClock clock, JdbcClient sql) {
        Instant newest = sql.sql("select coalesce(max(started_at), 'epoch') from directory.import")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        if (newest.isAfter(clock.instant())) {
            clock.set(newest);
        }
    }
}
