package org.kapocs.shared.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what became of letters; never what they say. */
@Repository
class LetterQueries {
    private final JdbcClient sql;

    LetterQueries(JdbcClient sql) {
        this.sql = sql;
    }

    Map<String, LetterState> statesOf(Collection<String> dedupKeys) {
        var states = new HashMap<String, LetterState>();
        if (!dedupKeys.isEmpty()) {
            sql.sql("select * from notification.letter where dedup_key = any(:keys)")
                    .param("keys", dedupKeys.toArray(String[]::new))
                    .query(row -> {
                        states.put(row.getString("dedup_key"), state(row));
                    });
        }
        return states;
    }

    List<Unsent> unsent(Office office, Instant swept) {
        return sql.sql("""
                        select * from notification.letter
                        where state in ('waiting', 'failed') and (organization = :organization or organization is null and :city)
                        order by posted_at desc, id desc limit 200""")
                .param("organization", office.organization())
                .param("city", office.city())
                .query((row, n) -> {
                    LetterState state = state(row);
                    boolean whole = !(state instanceof LetterState.Failed failed)
                            || failed.at().isAfter(swept);
                    return new Unsent(
                            row.getObject("id", UUID.class),
                            row.getString("kind"),
                            instant(row, "posted_at"),
                            row.getInt("tries"),
                            state,
                            whole);
                })
                .list();
    }

    private static LetterState state(ResultSet row) throws SQLException {
        var hindrance = Optional.ofNullable(row.getString("hindrance")).map(Hindrance::valueOf);
        return switch (row.getString("state")) {
            case "sent" -> new LetterState.Sent(instant(row, "settled_at"));
            case "dropped" -> new LetterState.Dropped(instant(row, "settled_at"));
            case "failed" -> new LetterState.Failed(instant(row, "settled_at"), hindrance.orElseThrow());
            default -> new LetterState.Waiting(row.getInt("tries"), instant(row, "due_at"), hindrance);
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
