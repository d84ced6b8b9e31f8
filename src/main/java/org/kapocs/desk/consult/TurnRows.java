package org.kapocs.desk.consult;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said and done about questions, as rows; whoever finds a question finds its turns. */
@Component
class TurnRows {
    private final JdbcClient sql;

    TurnRows(JdbcClient sql) {
        this.sql = sql;
    }

    UUID add(Who who, UUID consultation, Instant at, Turn.What what, String text) {
        UUID id = Ids.next();
        sql.sql("""
                insert into consult.turn (id, consultation, at, what, account, came_from, text)
                values (:id, :consultation, :at, :what, :account, :organization, :text)""")
                .param("id", id)
                .param("consultation", consultation)
                .param("at", ConsultRows.utc(at))
                .param("what", what.name())
                .param("account", who instanceof Who.Staff staff ? staff.account() : null)
                .param("organization", who instanceof Who.Staff staff ? staff.organization() : null)
                .param("text", text)
                .update();
        return id;
    }

    /** In the order in which they happened. */
    List<Turn> of(Collection<UUID> consultations) {
        return sql.sql("select * from consult.turn where consultation = any(:ids) order by seq")
                .param("ids", consultations.toArray(UUID[]::new))
                .query((row, n) -> new Turn(
                        row.getObject("consultation", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Turn.What.valueOf(row.getString("what")),
                        row.getObject("account", UUID.class),
                        row.getObject("came_from", UUID.class),
                        row.getString("text")))
                .list();
    }
}
