package org.kapocs.desk.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    /** Whom to remind, after that contact, in the order of contacts. */
    List<UUID> after(@Nullable UUID contact, int most) {
        return sql.sql("select contact from plan.reminder" + (contact == null ? "" : " where contact > :after")
                        + " order by contact limit " + most)
                .param("after", contact)
                .query(UUID.class)
                .list();
    }

    /** A goal of a plan that holds. */
    record Line(UUID contact, UUID caseFile, UUID goal) {}

    /** What each of them agreed on. */
    List<Line> lines(List<UUID> contacts) {
        return sql.sql("""
                        select p.contact, p.case_file, g.line from plan.plan p join plan.goal g on g.plan = p.id
                        where p.state = 'CURRENT' and p.contact = any(:contacts)""")
                .param("contacts", contacts.toArray(UUID[]::new))
                .query((row, n) -> new Line(
                        row.getObject("contact", UUID.class),
                        row.getObject("case_file", UUID.class),
                        row.getObject("line", UUID.class)))
                .list();
    }
}
