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

    private static final String NOT_RETURNED = "returned_version is distinct from version";

    /** Nobody has approved the draft yet, nor sent it back. */
    static final String APPROVAL = "state = 'DRAFT' and approved_by is null and " + NOT_RETURNED;

    private static final String OWN = "made_by = :me and (returned_version = version or approved_by is not null)";

    /**
     * What is one's own comes before what others wrote, of which there may be more than are told. Reviews case by case:
     * otherwise PostgreSQL looks through whatever is due in the whole organization.
     */
    private static final String WAITING = """
            (select case when approved_by is not null then 'approved' when returned_version = version then 'returned'
                else 'approval' end as what, case_file
              from plan.plan where state = 'DRAFT' and (%3$s) and %1$s order by made_by <> :me limit %2$d)
            union all
            (select 'review', due.case_file from unnest(cast(:mine as uuid[])) as mine(id) cross join lateral
              (select case_file from plan.plan
                where case_file = mine.id and state = 'CURRENT' and review_on <= :today and %1$s offset 0) as due)""";

    private final JdbcClient sql;

    PlanQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param what approval, approved, returned or review */
    record Waiting(String what, UUID file) {}

    /**
     * @param mine in which of their cases it may be time
     * @param approves whether who asks approves plans; others look through no drafts but their own
     * @param most drafts, their own first
     */
    List<Waiting> waiting(Who.Staff who, LocalDate today, Set<UUID> mine, boolean approves, int most) {
        String drafts = approves ? OWN + " or made_by <> :me and approved_by is null and " + NOT_RETURNED : OWN;
        return sql.sql(WAITING.formatted(Scope.of(who).rows(), most, drafts))
                .params(Scope.of(who).parameters())
                .param("today", today)
                .param("me", who.account())
                .param("mine", mine.toArray(UUID[]::new))
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
