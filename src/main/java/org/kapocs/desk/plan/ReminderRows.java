package org.kapocs.desk.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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
    boolean want(Who.CodeHolder who, Instant at) {
        return sql.sql("""
                        insert into plan.reminder (contact, since) values (:contact, :at)
                        on conflict do nothing""")
                        .param("contact", who.contact())
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

    /** A goal of a plan that holds. */
    record Line(UUID contact, UUID caseFile, UUID goal) {}

    /** Those of these goals that are in a plan which holds, of clients who want to be reminded. */
    List<Line> lines(Collection<UUID> goals) {
        return sql.sql("""
                        select p.contact, p.case_file, g.line from plan.goal g join plan.plan p on p.id = g.plan
                        join plan.reminder r on r.contact = p.contact
                        where g.line = any(:goals) and p.state = 'CURRENT'""")
                .param("goals", goals.toArray(UUID[]::new))
                .query((row, n) -> new Line(
                        row.getObject("contact", UUID.class),
                        row.getObject("case_file", UUID.class),
                        row.getObject("line", UUID.class)))
                .list();
    }
}
