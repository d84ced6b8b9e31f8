package org.kapocs.desk.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which cases a partner has something to say. */
@Component
class PartnerQueries {
    /** Half of the time in which a partner is asked to answer: then somebody should call. */
    private static final Duration TO_ANSWER = ReferralLetters.TO_ANSWER.dividedBy(2);

    /** After so long one asks a partner who has accepted how it goes. */
    private static final Duration TO_TELL = Duration.ofDays(30);

    private static final String LIVE = "state in ('REQUESTED', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS')";

    private final JdbcClient sql;

    PartnerQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** How long they have said nothing. */
    enum Silence {
        ANY(LIVE),
        /** A week before accepting, a month after it. */
        TOO_LONG(LIVE
                + " and state_since < case when state in ('REQUESTED', 'RECEIVED') then cast(:asked as timestamptz)"
                + " else cast(:accepted as timestamptz) end");

        private final String condition;

        Silence(String condition) {
            this.condition = condition;
        }
    }

    /** The newest first. */
    List<UUID> next(Who.Staff who, Silence silence, Instant now, @Nullable UUID after, int most) {
        var values = values(who, now);
        values.put("after", after);
        return sql.sql("select distinct case_file from referral.referral where " + silence.condition + " and "
                        + Scope.of(who).rows()
                        + (after == null ? "" : " and case_file < :after")
                        + " order by case_file desc limit " + most)
                .params(values)
                .query(UUID.class)
                .list();
    }

    Set<UUID> among(Who.Staff who, Silence silence, Instant now, Collection<UUID> cases) {
        var values = values(who, now);
        values.put("cases", cases.toArray(UUID[]::new));
        return sql.sql("select distinct case_file from referral.referral where " + silence.condition + " and "
                        + Scope.of(who).rows() + " and case_file = any(:cases)")
                .params(values)
                .query(UUID.class)
                .set();
    }

    private static Map<String, @Nullable Object> values(Who.Staff who, Instant now) {
        var values = new HashMap<String, @Nullable Object>(Scope.of(who).parameters());
        values.put("asked", before(now, TO_ANSWER));
        values.put("accepted", before(now, TO_TELL));
        return values;
    }

    private static OffsetDateTime before(Instant now, Duration time) {
        return now.minus(time).atOffset(ZoneOffset.UTC);
    }
}
