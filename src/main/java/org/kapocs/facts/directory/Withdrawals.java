package org.kapocs.facts.directory;

import java.util.List;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Takes back what an import brought: its services become inactive, and active again when that was a mistake. */
@Component
@Transactional
public class Withdrawals {
    /** What this import took, no other one brought, changed or found unchanged, and is active. */
    private static final String ONLY_ITS_OWN = """
            from directory.service s
            where s.active and exists (select from directory.import_line l
                    where l.import_id = :id and l.service = s.id and (l.kind = 'TAKEN' or l.reason = 'twin'))
              and not exists (select from directory.import_line o join directory.import i on i.id = o.import_id
                    where o.service = s.id and o.import_id <> :id and not i.dry_run
                      and o.kind in ('TAKEN', 'CHANGED', 'UNCHANGED', 'MERGED'))""";

    private final JdbcClient sql;
    private final Shelf shelf;
    private final Mappings mappings;
    private final Trail trail;

    Withdrawals(JdbcClient sql, Shelf shelf, Mappings mappings, Trail trail) {
        this.sql = sql;
        this.shelf = shelf;
        this.mappings = mappings;
        this.trail = trail;
    }

    /** How many services would become inactive now. */
    @Transactional(readOnly = true)
    public int possible(UUID id) {
        return sql.sql("select count(*) " + ONLY_ITS_OWN)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** How many are inactive because this import was withdrawn. */
    @Transactional(readOnly = true)
    public int done(UUID id) {
        return sql.sql("""
                        select count(*) from directory.withdrawn w join directory.service s on s.id = w.service_id
                        where w.import_id = :id and not s.active""").param("id", id).query(Integer.class).single();
    }

    /** The services that only this import brought become inactive. */
    public void withdraw(Who.Staff who, UUID id) {
        shelf.lock();
        List<UUID> services = sql.sql("select s.id " + ONLY_ITS_OWN)
                .param("id", id)
                .query(UUID.class)
                .list();
        sql.sql("""
                        insert into directory.withdrawn (import_id, service_id) select :id, unnest(:services::uuid[])
                        on conflict do nothing""")
                .param("id", id)
                .param("services", services.toArray(UUID[]::new))
                .update();
        mark(services, "inactive");
        trail.wrote(who, new Subject("import", id), "directory.withdrawn");
    }

    /** They are active again. */
    public void undo(Who.Staff who, UUID id) {
        shelf.lock();
        mark(
                sql.sql("delete from directory.withdrawn where import_id = :id returning service_id")
                        .param("id", id)
                        .query(UUID.class)
                        .list(),
                "active");
        trail.wrote(who, new Subject("import", id), "directory.restored");
    }

    private void mark(List<UUID> services, String status) {
        TopicMapping mapping = mappings.current();
        for (List<UUID> some : Portions.of(services)) {
            shelf.put(
                    shelf.documents(some).values().stream()
                            .map(document -> marked(document, status))
                            .toList(),
                    mapping);
        }
    }

    private static Document marked(Document document, String status) {
        ObjectNode json = document.json().deepCopy();
        json.put("status", status);
        return new Document(json);
    }
}
