package org.kapocs.shared.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of all receivers of an organization as rows. */
@Component
class LogRows {
    private final JdbcClient sql;

    LogRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** What receivers of an organization were told, from where the query goes on. */
    List<DeliveryLines.Line> list(UUID organization, DeliveryQuery query, Instant since, int most) {
        return sql.sql("""
                        select d.*, r.name from webhook.delivery d join webhook.receiver r on r.id = d.receiver
                        where r.organization = :organization
                          and (cast(:receiver as uuid) is null or d.receiver = :receiver)
                          and (:kind = '' or d.kind = :kind)
                          and (cast(:state as text) is null or d.state = :state)
                          and (cast(:hindrance as text) is null or d.hindrance = :hindrance)
                          and (:days = 0 or d.happened_at >= :since)
                          and (cast(:after as uuid) is null or d.id < :after)
                        order by d.id desc limit :most""")
                .param("organization", organization)
                .param("receiver", query.receiver())
                .param("kind", query.kind())
                .param("state", query.state() == null ? null : query.state().name())
                .param(
                        "hindrance",
                        query.hindrance() == null ? null : query.hindrance().name())
                .param("days", query.days())
                .param("since", DeliveryRows.at(since))
                .param("after", query.after())
                .param("most", most)
                .query((row, n) -> new DeliveryLines.Line(
                        row.getObject("receiver", UUID.class), row.getString("name"), DeliveryRows.delivery(row)))
                .list();
    }
}
