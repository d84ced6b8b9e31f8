package org.kapocs.desk.referral;

import java.time.Instant;
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
    private final JdbcClient sql;

    PartnerQueries(JdbcClient sql) {
        this.sql = sql;
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
        values.putAll(Silence.parameters(now));
        return values;
    }
}
