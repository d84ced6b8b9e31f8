package org.kapocs.desk.papers;

import java.util.List;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often the house has reminded of a paper, as rows. */
@Component
class ReminderRows {
    private final JdbcClient sql;

    ReminderRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The papers that are kept and of which it was not reminded so often yet. */
    List<UUID> waiting(Who.Machine job, int times) {
        return sql.sql("""
                        select p.id from papers.paper p left join papers.reminder r on r.paper = p.id
                        where p.removed_at is null and coalesce(r.told, 0) < :times order by p.id""").param("times", times).query(UUID.class).list();
    }

    int told(UUID paper) {
        return sql.sql("select told from papers.reminder where paper = :paper")
                .param("paper", paper)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void tell(UUID paper, int times) {
        sql.sql("""
                insert into papers.reminder (paper, told) values (:paper, :times)
                on conflict (paper) do update set told = excluded.told""").param("paper", paper).param("times", times).update();
    }

    /** Another day counts from now on, or none. */
    void forget(UUID paper) {
        sql.sql("delete from papers.reminder where paper = :paper")
                .param("paper", paper)
                .update();
    }
}
