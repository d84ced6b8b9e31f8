package org.kapocs.desk.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which clients want to be reminded, as rows. */
@Component
class ReminderRows {
    private final JdbcClient sql;

    ReminderRows(JdbcClient sql) {
        this.sql = sql;
    }

    boolean wanted(Who.CodeHolder who) {
        return sql.sql("select count(*) from plan.reminder where contact = :contact")
                        .param("contact", who.contact())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether that is new. */
    boolean want(Who.CodeHolder who, UUID caseFile, Instant at) {
        return sql.sql("""
                        insert into plan.reminder (contact, case_file, since) values (:contact, :case, :at)
                        on conflict do nothing""")
                        .param("contact", who.contact())
                        .param("case", caseFile)
                        .param("at", PlanRows.utc(at))
                        .update()
                == 1;
    }

    boolean end(Who.CodeHolder who) {
        return sql.sql("delete from plan.reminder where contact = :contact")
                        .param("contact", who.contact())
                        .update()
                == 1;
    }

    /** By case, whom to remind: those whose plan holds. From that contact on; in the order of contacts. */
    List<Map.Entry<UUID, UUID>> after(@Nullable UUID contact, int most) {
        return sql.sql("select contact, case_file from plan.reminder"
                        + (contact == null ? "" : " where contact > :after") + " order by contact limit " + most)
                .param("after", contact)
                .query((row, n) -> Map.entry(
                        row.getObject("case_file", UUID.class), row.getObject("contact", UUID.class)))
                .list();
    }

    /** The goals of the plan that holds in each of these cases, as case and goal. */
    Map<UUID, List<UUID>> lines(List<UUID> cases) {
        return sql
                .sql("""
                        select p.case_file, g.line from plan.plan p join plan.goal g on g.plan = p.id
                        where p.state = 'CURRENT' and p.case_file = any(:cases)""")
                .param("cases", cases.toArray(UUID[]::new))
                .query((row, n) ->
                        Map.entry(row.getObject("case_file", UUID.class), row.getObject("line", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
