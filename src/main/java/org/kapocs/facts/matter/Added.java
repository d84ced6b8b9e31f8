package org.kapocs.facts.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.OwnWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The matters that editors added, and those that are out of use, as this node knows them: for some seconds it goes by what
 * it has read, because a page asks for them by the dozen.
 */
@Component
class Added {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Messages messages;
    private final Clock clock;
    private volatile Known known = Known.NOTHING;
    private volatile @Nullable Instant readAt;

    Added(JdbcClient sql, JsonMapper json, Messages messages, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param retired the codes of all that are out of use */
    record Known(Map<String, Matter> added, Set<String> retired) {
        static final Known NOTHING = new Known(Map.of(), Set.of());
    }

    Known known() {
        Instant now = clock.instant();
        Instant last = readAt;
        if (last == null || Duration.between(last, now).abs().compareTo(FRESH) >= 0) {
            known = read();
            readAt = now;
        }
        return known;
    }

    private Known read() {
        var added = new HashMap<String, Matter>();
        var retired = new HashSet<String>();
        var words = new HashMap<String, Map<String, String>>();
        for (Row row : rows()) {
            if (row.retired()) {
                retired.add(row.code());
            }
            row.matter().ifPresent(matter -> {
                added.put(row.code(), matter);
                words.put(matter.nameKey(), row.names());
            });
        }
        messages.own(new OwnWords(words, Facts.LAW));
        return new Known(Map.copyOf(added), Set.copyOf(retired));
    }

    private record Row(String code, boolean retired, Optional<Matter> matter, Map<String, String> names) {}

    private List<Row> rows() {
        return new ArrayList<>(sql.sql("""
                        select e.code, e.retired_on is not null as retired, a.topic, a.authority, a.client_point,
                          (select jsonb_object_agg(key, value ->> 'name') from jsonb_each(e.facts -> 'words')
                            where a.code is not null and value ->> 'name' <> '') as names
                        from matter.entry e left join matter.added a on a.code = e.code
                        where a.code is not null or e.retired_on is not null""").query((row, n) -> row(row)).list());
    }

    private Row row(ResultSet row) throws SQLException {
        String code = row.getString("code");
        String topic = row.getString("topic");
        return new Row(
                code,
                row.getBoolean("retired"),
                topic == null
                        ? Optional.empty()
                        : Optional.of(
                                new Matter(code, topic, row.getString("authority"), row.getString("client_point"))),
                json.readValue(Objects.requireNonNullElse(row.getString("names"), "{}"), new TypeReference<>() {}));
    }

    /** What this transaction writes is known here as soon as it is true. */
    void changes() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                readAt = null;
            }
        });
    }

    void insert(Matter matter) {
        sql.sql(
                        "insert into matter.added (code, topic, authority, client_point) values (:code, :topic, :authority, :point)")
                .params(values(matter))
                .update();
        changes();
    }

    void sort(Matter matter) {
        sql.sql(
                        "update matter.added set topic = :topic, authority = :authority, client_point = :point where code = :code")
                .params(values(matter))
                .update();
        changes();
    }

    private static Map<String, String> values(Matter matter) {
        return Map.of(
                "code",
                matter.code(),
                "topic",
                matter.topic(),
                "authority",
                matter.authority(),
                "point",
                matter.clientPoint());
    }
}
