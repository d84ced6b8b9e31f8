package org.kapocs.desk.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.table.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What clients are told of tasks, and what they said of them, as rows. */
@Component
class StepRows {
    private final JdbcClient sql;

    StepRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a change sets besides; nothing when what the client is told stays as it is. */
    static String change(@Nullable Shown shown, Map<String, @Nullable Object> values) {
        if (shown == null) {
            return "";
        }
        Doer doer = shown.doer();
        boolean told = doer != null;
        values.put("doer", doer == null ? null : doer.name());
        values.put("said", told ? shown.said() : "");
        values.put("language", told ? shown.language() : "");
        return ", doer = cast(:doer as text), said = :said, language = :language,"
                + " ticked_at = case when cast(:doer as text) = 'CLIENT' then ticked_at end";
    }

    /**
     * What clients said is done, the first said first, and nobody looked at yet: of what this person looks after, and after
     * that of what colleagues do in these cases.
     */
    List<Task> ticked(Who.Staff who, Set<UUID> cases, int most) {
        String ticked = "(select * from task.task where ticked_at is not null and seen_at is null and "
                + Scope.of(who).rows() + " and %s order by ticked_at limit " + most + ")";
        return sql.sql(ticked.formatted("owner = :me") + " union all "
                        + ticked.formatted("owner <> :me and case_file = any(:cases)"))
                .params(Scope.of(who).parameters())
                .param("me", who.account())
                .param("cases", cases.toArray(UUID[]::new))
                .query((row, n) -> TaskRows.read(row))
                .list();
    }

    /** Whether it was news. */
    boolean seen(Who.Staff who, UUID id, Instant at) {
        return sql.sql("update task.task set seen_at = :at where id = :id and ticked_at is not null and seen_at is null"
                                + " and " + Scope.of(who).rows())
                        .params(Scope.of(who).parameters())
                        .param("id", id)
                        .param("at", TaskRows.utc(at))
                        .update()
                == 1;
    }

    /** Those that clients have to do from today until that day and were not told of for their day, after that one. */
    List<Steps.Due> due(LocalDate today, LocalDate until, @Nullable UUID after, int most) {
        var where = new Where()
                .and("state = 'OPEN' and doer = 'CLIENT' and told_of is distinct from due_on")
                .and("due_on between :today and :until", "today", today)
                .value("until", until)
                .and("id > :after", "after", after);
        return sql.sql("select id, case_file, serves, due_on from task.task where " + where + " order by id limit "
                        + most)
                .params(where.values())
                .query((row, n) -> new Steps.Due(
                        row.getObject("id", UUID.class),
                        row.getObject("case_file", UUID.class),
                        row.getObject("serves", UUID.class),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    void told(Collection<UUID> tasks) {
        sql.sql("update task.task set told_of = due_on where id = any(:tasks)")
                .param("tasks", tasks.toArray(UUID[]::new))
                .update();
    }
}
