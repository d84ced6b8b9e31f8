package org.kapocs.desk.plan;

import java.time.LocalDate;
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

/** In which cases something waits of a plan. */
@Component
class PlanQueries {
    /** It is time to talk about the plan again. */
    static final String REVIEW = "state = 'CURRENT' and review_on <= :today";

    /** Nobody has approved the draft yet, nor sent it back. */
    static final String APPROVAL =
            "state = 'DRAFT' and approved_by is null and returned_version is distinct from version";

    /** More than anybody looks through where the day begins. */
    private static final int FEW = 500;

    private static final String WAITING = """
            (select 'approval' as what, case_file from plan.plan
              where :approves and state = 'DRAFT' and approved_by is null and made_by <> :me
                and returned_version is distinct from version and %1$s limit %2$d)
            union all
            (select 'approved', case_file from plan.plan
              where :approval and state = 'DRAFT' and approved_by is not null and made_by = :me and %1$s limit %2$d)
            union all
            (select 'returned', case_file from plan.plan
              where state = 'DRAFT' and returned_version = version and made_by = :me and %1$s limit %2$d)
            union all
            (select 'review', case_file from plan.plan
              where state = 'CURRENT' and review_on <= :today and case_file = any(:mine) and %1$s)""";

    private final JdbcClient sql;

    PlanQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param what approval, approved, returned or review */
    record Waiting(String what, UUID file) {}

    /**
     * @param mine in which of their cases it may be time
     * @param approves whether who asks approves plans
     * @param approval whether plans are approved at all
     */
    List<Waiting> waiting(Who.Staff who, LocalDate today, Set<UUID> mine, boolean approves, boolean approval) {
        return sql.sql(WAITING.formatted(Scope.of(who).rows(), FEW))
                .params(Scope.of(who).parameters())
                .param("today", today)
                .param("me", who.account())
                .param("mine", mine.toArray(UUID[]::new))
                .param("approves", approves)
                .param("approval", approval)
                .query((row, n) -> new Waiting(row.getString("what"), row.getObject("case_file", UUID.class)))
                .list();
    }

    /** The newest first. */
    List<UUID> cases(Who.Staff who, String which, LocalDate today, @Nullable UUID after, int most) {
        return sql.sql("select case_file from plan.plan where " + which + " and "
                        + Scope.of(who).rows()
                        + (after == null ? "" : " and case_file < :after")
                        + " order by case_file desc limit " + most)
                .params(values(who, today))
                .param("after", after)
                .query(UUID.class)
                .list();
    }

    Set<UUID> among(Who.Staff who, String which, LocalDate today, Collection<UUID> cases) {
        return sql.sql("select case_file from plan.plan where " + which + " and "
                        + Scope.of(who).rows() + " and case_file = any(:cases)")
                .params(values(who, today))
                .param("cases", cases.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    private static Map<String, @Nullable Object> values(Who.Staff who, LocalDate today) {
        var values = new HashMap<String, @Nullable Object>(Scope.of(who).parameters());
        values.put("today", today);
        return values;
    }
}
