package org.kapocs.desk.rights;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.DataSubject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each erasure has to erase, and what each room has erased. */
@Component
class ErasedRows {
    private static final TypeReference<LinkedHashMap<String, Long>> COUNTS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    ErasedRows(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void remember(Who.Machine who, UUID erasure, DataSubject whose) {
        remember(erasure, "client", whose.clients());
        remember(erasure, "contact", whose.contacts());
        remember(erasure, "case", whose.cases());
        remember(erasure, "hanging", whose.hanging());
    }

    private void remember(UUID erasure, String kind, Set<UUID> ids) {
        sql.sql("""
                insert into rights.erased (erasure, kind, id) select :erasure, :kind, unnest(cast(:ids as uuid[]))
                on conflict do nothing""")
                .param("erasure", erasure)
                .param("kind", kind)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** What it has to erase, as it was when it began. */
    DataSubject whose(Who.Machine who, Erasure erasure) {
        var ids = new LinkedHashMap<String, UUID[]>();
        sql.sql("select kind, array_agg(id) as ids from rights.erased where erasure = :id group by kind")
                .param("id", erasure.id())
                .query(row -> {
                    ids.put(row.getString("kind"), (UUID[]) row.getArray("ids").getArray());
                });
        return DataSubject.of(erasure.organization(), ids)
                .with(java.util.Arrays.asList(ids.getOrDefault("hanging", new UUID[0])));
    }

    void step(Who.Machine who, UUID erasure, String room, Map<String, Long> counts, Instant at) {
        sql.sql(
                        "insert into rights.step (erasure, room, counts, at) values (:erasure, :room, cast(:counts as jsonb), :at)")
                .param("erasure", erasure)
                .param("room", room)
                .param("counts", json.writeValueAsString(counts))
                .param("at", RequestRows.utc(at))
                .update();
    }

    /** What each room has erased, room by room. */
    Map<String, Map<String, Long>> steps(Who who, UUID erasure) {
        var steps = new LinkedHashMap<String, Map<String, Long>>();
        sql.sql("select room, counts::text from rights.step where erasure = :id order by at, room")
                .param("id", erasure)
                .query(row -> {
                    steps.put(row.getString("room"), json.readValue(row.getString("counts"), COUNTS));
                });
        return steps;
    }
}
