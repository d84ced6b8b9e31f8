package org.kapocs.shared.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long what is kept, by the class that each table names in its comment. The rules are rows that the application can
 * read and not change: a city changes them as the owner of its database, and has their legal source checked.
 */
@Component
@Transactional(readOnly = true)
public class Retention {
    private final JdbcClient sql;
    private final Clock clock;

    Retention(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** After what the time runs. Named {@code privacy.after.<NAME>}. */
    public enum After {
        LAST_CASE_CLOSED,
        LAST_WORD
    }

    /**
     * A rule.
     *
     * @param source from which law it is taken; says so when nobody has checked it
     */
    public record Rule(String name, int months, After after, String source) {
        /** What happened last before this moment is over by now. */
        public Instant over(Clock clock) {
            return clock.instant().atZone(clock.getZone()).minusMonths(months).toInstant();
        }
    }

    /** All rules. */
    public List<Rule> rules(Who who) {
        return sql.sql("select class, months, after, source from privacy.retention order by class")
                .query((row, n) -> new Rule(
                        row.getString("class"),
                        row.getInt("months"),
                        After.valueOf(row.getString("after")),
                        row.getString("source")))
                .list();
    }

    /** What ended before this moment is to be erased now, by the rule for that event. */
    public Instant over(Who who, After after) {
        return rules(who).stream()
                .filter(rule -> rule.after() == after)
                .map(rule -> rule.over(clock))
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
