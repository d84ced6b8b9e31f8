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

    /**
     * What receivers of an organization were told, from where the query goes on. Each of them is asked for its own newest,
     * to which an index leads; they are a few, and the lines of others are not passed by.
     */
    List<DeliveryLine> list(UUID organization, DeliveryQuery query, Instant since, int most) {
        return sql.sql("""
                        select d.*, r.name from webhook.receiver r cross join lateral (
                            select * from webhook.delivery each where each.receiver = r.id
                              and (:kind = '' or each.kind = :kind)
                              and (cast(:state as text) is null or each.state = :state)
                              and (cast(:hindrance as text) is null or each.hindrance = :hindrance)
                              and (:days = 0 or each.happened_at >= :since)
                              and (cast(:after as uuid) is null or each.id < :after)
                            order by each.id desc limit :most) d
                        where r.organization = :organization and (cast(:receiver as uuid) is null or r.id = :receiver)
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
                .query((row, n) -> new DeliveryLine(
                        row.getObject("receiver", UUID.class), row.getString("name"), DeliveryRows.delivery(row)))
                .list();
    }
}
