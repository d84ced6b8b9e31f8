package org.kapocs.desk.document;

import java.util.List;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often the house has reminded of a document, as rows. */
@Component
class ReminderRows {
    private final JdbcClient sql;

    ReminderRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The documents that are kept and of which it was not reminded so often yet. */
    List<UUID> waiting(Who.Machine job, int times) {
        return sql.sql("""
                        select d.id from document.document d left join document.reminder r on r.document = d.id
                        where d.removed_at is null and coalesce(r.told, 0) < :times order by d.id""").param("times", times).query(UUID.class).list();
    }

    int told(UUID document) {
        return sql.sql("select told from document.reminder where document = :document")
                .param("document", document)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void tell(UUID document, int times) {
        sql.sql("""
                insert into document.reminder (document, told) values (:document, :times)
                on conflict (document) do update set told = excluded.told""").param("document", document).param("times", times).update();
    }

    /** Another day counts from now on, or none. */
    void forget(UUID document) {
        sql.sql("delete from document.reminder where document = :document")
                .param("document", document)
                .update();
    }
}
