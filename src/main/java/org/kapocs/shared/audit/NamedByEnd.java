package org.kapocs.shared.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls what has no name by the end of its id, for those who may find the row: by that end it could be known again, and of
 * what is closed to somebody nothing may be.
 */
public abstract class NamedByEnd implements Named {
    private final String kind;
    private final String table;
    private final String ours;
    private final JdbcClient sql;

    /** @param table with its schema; it has the columns {@code id} and {@code organization} */
    protected NamedByEnd(String kind, String table, JdbcClient sql) {
        this(kind, table, "organization = :organization", sql);
    }

    /** @param ours which rows are of the reader's organization, beside what the database shows them */
    protected NamedByEnd(String kind, String table, String ours, JdbcClient sql) {
        this.kind = kind;
        this.table = table;
        this.ours = ours;
        this.sql = sql;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Who.Staff who, Collection<UUID> ids) {
        return sql
                .sql("select id from " + table + " where id = any(:ids) and " + ours)
                .param("ids", ids.toArray(UUID[]::new))
                .param("organization", who.organization())
                .query(UUID.class)
                .set()
                .stream()
                .collect(Collectors.toMap(id -> id, NamedByEnd::end));
    }

    /** The end of an id, as people read it to each other. */
    public static String end(UUID id) {
        String whole = id.toString();
        return "…" + whole.substring(whole.length() - 6);
    }
}
