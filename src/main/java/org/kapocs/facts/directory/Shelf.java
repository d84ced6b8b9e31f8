package org.kapocs.facts.directory;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where the documents stand. Whoever puts something here also puts what is derived from it, and says that it changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Shelf {
    private static final String PUT = """
            insert into directory.service
                (id, document, name, organization, active, language, topics, fingerprint, changed_at)
            values (?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set document = excluded.document, name = excluded.name,
                organization = excluded.organization, active = excluded.active, language = excluded.language,
                topics = excluded.topics, fingerprint = excluded.fingerprint, changed_at = excluded.changed_at,
                rested = case when not excluded.active then service.rested end""";

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    Shelf(JdbcClient sql, JdbcTemplate batches, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One writer at a time, so that changes become visible in the order of their numbers. What a transaction changed
     * bears the time of its end: who asks for what changed after a moment must not miss what was under way then.
     */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtext('directory'))")
                .query((row, n) -> 0)
                .list();
        long before = sql.sql("select coalesce(max(seq), 0) from directory.change")
                .query(Long.class)
                .single();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                sql.sql("""
                                update directory.service set changed_at = :now
                                where id in (select service_id from directory.change where seq > :before)""")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("before", before)
                        .update();
            }
        });
    }

    Map<UUID, Document> documents(Collection<UUID> ids) {
        var found = new HashMap<UUID, Document>();
        sql.sql("select document from directory.service where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> document(row.getString(1)))
                .list()
                .forEach(document -> found.put(document.id(), document));
        return found;
    }

    /** A person set it inactive; the reason is forgotten when it is active again. */
    void rested(UUID id, Upkeep.Why why) {
        sql.sql("update directory.service set rested = :why where id = :id")
                .param("id", id)
                .param("why", why.name())
                .update();
    }

    Optional<Upkeep.Why> whyRested(UUID id) {
        return sql.sql("select rested from directory.service where id = :id and rested is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(Upkeep.Why::valueOf);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    Document document(String text) {
        return new Document((ObjectNode) json.readTree(text));
    }

    /** Puts these in place of what was there under their ids. */
    void put(Collection<Document> documents, TopicMapping mapping) {
        if (documents.isEmpty()) {
            return;
        }
        UUID[] ids = documents.stream().map(Document::id).toArray(UUID[]::new);
        List<byte[]> prints = new ArrayList<>(sql.sql("select fingerprint from directory.service where id = any(:ids)")
                .param("ids", ids)
                .query((row, n) -> row.getBytes(1))
                .list());
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        batches.batchUpdate(PUT, documents, 200, (row, document) -> {
            byte[] print = Fingerprint.of(document);
            prints.add(print);
            fill(row, document, mapping, print, now);
        });
        putWords(documents, ids);
        Set<UUID> changed = new HashSet<>(List.of(ids));
        changed.addAll(pair(prints));
        tell(changed);
    }

    private static void fill(
            PreparedStatement row, Document document, TopicMapping mapping, byte[] print, OffsetDateTime now)
            throws SQLException {
        row.setObject(1, document.id());
        row.setString(2, document.json().toString());
        row.setString(3, document.text("name"));
        row.setString(4, document.organization());
        row.setBoolean(5, document.active());
        row.setString(6, document.language());
        row.setArray(
                7,
                row.getConnection()
                        .createArrayOf("text", mapping.topicsOf(document).toArray()));
        row.setBytes(8, print);
        row.setObject(9, now);
    }

    private void putWords(Collection<Document> documents, UUID[] ids) {
        sql.sql("delete from directory.words where service_id = any(:ids)")
                .param("ids", ids)
                .update();
        record Row(UUID id, Document.Words words) {}
        List<Row> rows = documents.stream()
                .flatMap(document -> document.words().stream().map(words -> new Row(document.id(), words)))
                .toList();
        batches.batchUpdate(
                "insert into directory.words (service_id, language, name, description) values (?, ?, ?, ?)",
                rows,
                500,
                (statement, row) -> {
                    statement.setObject(1, row.id());
                    statement.setString(2, row.words().language());
                    statement.setString(3, row.words().name());
                    statement.setString(4, row.words().description());
                });
    }

    /** Of those that say the same, one is shown and the others point to it. Nothing is thrown away. */
    private List<UUID> pair(Collection<byte[]> prints) {
        return sql.sql("""
                        update directory.service s set same_as = nullif(f.first, s.id)
                        from (select fingerprint, min(id::text)::uuid as first from directory.service
                              where not kept_apart and fingerprint = any(:prints) group by fingerprint) f
                        where s.fingerprint = f.fingerprint and not s.kept_apart
                          and s.same_as is distinct from nullif(f.first, s.id)
                        returning s.id""")
                .param("prints", prints.toArray(byte[][]::new))
                .query(UUID.class)
                .list();
    }

    /** Of these, which are shown by another that says the same, and by which. */
    Map<UUID, UUID> twins(Collection<UUID> ids) {
        var twins = new HashMap<UUID, UUID>();
        sql.sql("select id, same_as from directory.service where id = any(:ids) and same_as is not null")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> twins.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        return twins;
    }

    /** The services that this one is shown for. */
    List<UUID> shownBy(UUID id) {
        return sql.sql("select id from directory.service where same_as = :id order by name, id")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    /** Of these, which have the name and place of another that does not belong to them, and of which. */
    Map<UUID, UUID> alike(Collection<UUID> ids) {
        var alike = new HashMap<UUID, UUID>();
        sql.sql("""
                        with placed as (
                            select id, lower(name) as name,
                                   coalesce(round((l ->> 'latitude')::numeric, 3) || '/' || round((l ->> 'longitude')::numeric, 3),
                                            lower(organization)) as place
                            from directory.service
                            left join lateral (select document #> '{service_at_locations,0,location}' as l) at on true
                            where same_as is null and active)
                        select distinct on (n.id) n.id, o.id from placed n join placed o using (name, place)
                        where n.id = any(:ids) and not o.id = any(:ids) order by n.id, o.id""")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> alike.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        return alike;
    }

    /** A person decides that this is not the same as another after all. */
    void keepApart(UUID id) {
        List<byte[]> prints =
                sql.sql("""
                        update directory.service set kept_apart = true, same_as = null where id = :id
                        returning fingerprint""").param("id", id).query((row, n) -> row.getBytes(1)).list();
        var changed = new HashSet<>(pair(prints));
        changed.add(id);
        tell(changed);
    }

    private void tell(Set<UUID> changed) {
        UUID[] ids = changed.toArray(UUID[]::new);
        sql.sql("delete from directory.change where service_id = any(:ids)")
                .param("ids", ids)
                .update();
        sql.sql("insert into directory.change (service_id) select unnest(:ids::uuid[])")
                .param("ids", ids)
                .update();
    }
}
