package org.kapocs.facts.information;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts as rows. */
@Component
class FactRows {
    private final JdbcClient sql;
    private final JsonMapper json;

    FactRows(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    List<Fact> all() {
        return read(sql.sql("select * from information.fact order by key"));
    }

    Map<String, Fact> of(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : read(sql.sql("select * from information.fact where key = any(:keys)")
                                .param("keys", keys.toArray(String[]::new)))
                        .stream()
                        .collect(Collectors.toMap(Fact::key, Function.identity()));
    }

    private List<Fact> read(JdbcClient.StatementSpec question) {
        return question.query((row, n) -> new Fact(
                        row.getString("key"),
                        Fact.Type.valueOf(row.getString("kind")),
                        json.readValue(row.getString("said"), new TypeReference<Map<String, String>>() {}),
                        row.getString("source"),
                        row.getObject("checked_on", LocalDate.class),
                        row.getInt("version")))
                .list();
    }

    /** Whether it was not there yet. */
    boolean bring(Fact fact) {
        return sql.sql("""
                        insert into information.fact (key, kind, said, source, version)
                        values (:key, :kind, cast(:said as jsonb), :source, 1)
                        on conflict do nothing""")
                        .param("key", fact.key())
                        .param("kind", fact.type().name())
                        .param("said", json.writeValueAsString(fact.said()))
                        .param("source", fact.source())
                        .update()
                == 1;
    }

    /** Checked by nobody then. False when somebody else changed it since that version. */
    boolean change(Fact fact) {
        return sql.sql("""
                        update information.fact set said = cast(:said as jsonb), source = :source,
                          checked_on = null, checked_by = null, version = version + 1
                        where key = :key and version = :version""")
                        .param("said", json.writeValueAsString(fact.said()))
                        .param("source", fact.source())
                        .param("key", fact.key())
                        .param("version", fact.version())
                        .update()
                == 1;
    }

    boolean check(String key, int version, UUID by, LocalDate on) {
        return sql.sql("""
                        update information.fact set checked_on = :on, checked_by = :by, version = version + 1
                        where key = :key and version = :version""")
                        .param("on", on)
                        .param("by", by)
                        .param("key", key)
                        .param("version", version)
                        .update()
                == 1;
    }
}
