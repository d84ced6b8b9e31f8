package org.kapocs.desk.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How soon services answer what one's own organization sent to them within a year. Of fewer than {@link #FEWEST} nothing is
 * said: it would tell of somebody, and nothing of the service. What was taken back, and what may still be answered in time,
 * does not count.
 */
@Component
@Transactional(readOnly = true)
public class AnswerTimes {
    public static final int FEWEST = 5;

    static final Duration BACK = Duration.ofDays(365);

    private static final double A_DAY = Duration.ofDays(1).toSeconds();

    /** The slowest first; those of which there are too few are one line, the last. */
    private static final String TIMES = """
            with sent as (
              select r.service, r.service_name, r.recipient_name, r.sent_at,
                (select min(s.at) from referral.step s where s.referral = r.id and s.state in ('ACCEPTED', 'REJECTED')) as answered,
                r.state = 'EXPIRED' or r.state in ('REQUESTED', 'RECEIVED') and r.answer_by < :now as silent
              from referral.referral r where r.sent_at >= :since and %s),
            settled as (
              select *, case when count(*) over (partition by service) >= :fewest then service end as told
              from sent where answered is not null or silent)
            select told, max(service_name) as service_name, max(recipient_name) as recipient_name,
              count(distinct service) as services, count(*) as settled,
              percentile_cont(0.5) within group (order by extract(epoch from answered - sent_at)) as median,
              percentile_cont(0.9) within group (order by extract(epoch from answered - sent_at)) as most,
              round(100.0 * count(*) filter (where answered is null) / count(*)) as unanswered
            from settled group by told
            order by told is null, unanswered desc, median desc nulls last, service_name, told
            limit 500""";

    private final JdbcClient sql;
    private final Clock clock;

    AnswerTimes(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Each service of which there is enough to tell, and all others together. */
    public List<AnswerTime> of(Who.Staff who) {
        if (!who.may(Action.SEE_WORKLOAD)) {
            throw new Problem.Refused();
        }
        Instant now = clock.instant();
        return sql.sql(TIMES.formatted(Scope.of(who).rows()))
                .params(Scope.of(who).parameters())
                .param("now", ReferralRows.utc(now))
                .param("since", ReferralRows.utc(now.minus(BACK)))
                .param("fewest", FEWEST)
                .query((row, n) -> read(row))
                .list();
    }

    /** Others together are so many that none of them is meant. */
    private static AnswerTime read(ResultSet row) throws SQLException {
        UUID service = row.getObject("told", UUID.class);
        int settled = row.getInt("settled");
        int services = row.getInt("services");
        boolean told = settled >= FEWEST && (service != null || services > 1);
        return new AnswerTime(
                service,
                service == null ? "" : row.getString("service_name"),
                service == null ? "" : row.getString("recipient_name"),
                services,
                told
                        ? new AnswerTime.Figures(
                                settled, days(row, "median"), days(row, "most"), row.getInt("unanswered"))
                        : null);
    }

    /** To a tenth. */
    private static @Nullable Double days(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Math.round(seconds / A_DAY * 10) / 10.0;
    }
}
