package org.kapocs.shared.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kapocs.shared.table.Where;
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
        var told = new Where()
                .and("each.receiver = r.id")
                .and("each.kind = :kind", "kind", query.kind().isEmpty() ? null : query.kind())
                .and("each.state = :state", "state", query.state())
                .and("each.hindrance = :hindrance", "hindrance", query.hindrance())
                .and("each.happened_at >= :since", "since", query.days() == 0 ? null : DeliveryRows.at(since))
                .and("each.id < :after", "after", query.after());
        var receivers = new Where()
                .and("r.organization = :organization", "organization", organization)
                .and("r.id = :receiver", "receiver", query.receiver());
        return sql.sql("""
                        select d.*, r.name from webhook.receiver r cross join lateral (
                            select * from webhook.delivery each where %1$s order by each.id desc limit %2$d) d
                        where %3$s order by d.id desc limit %2$d""".formatted(told, most, receivers))
                .params(told.values())
                .params(receivers.values())
                .query((row, n) -> new DeliveryLine(
                        row.getObject("receiver", UUID.class), row.getString("name"), DeliveryRows.delivery(row)))
                .list();
    }
}
