package org.kapocs.shared.filter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Saved filters as rows. */
@Component
class SavedFilterRows {
    /** Those that the reader finds; of a table called {@code s}. */
    static final String SEEN = "s.organization = :organization and (s.shared or s.account = :me)";

    private final JdbcClient sql;

    SavedFilterRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<SavedFilter> all(Who.Staff who) {
        return sql.sql("select s.* from filter.saved_filter s where " + SEEN + " order by lower(s.name), s.id")
                .params(reader(who))
                .query((row, n) -> read(row))
                .list();
    }

    void insert(Who.Staff who, SavedFilter filter, Instant at) {
        sql.sql("""
                insert into filter.saved_filter (id, organization, account, shared, list, name, query, made_at, version)
                values (:id, :organization, :me, :shared, :list, :name, :query, :at, 1)""")
                .params(reader(who))
                .param("id", filter.id())
                .param("shared", filter.shared())
                .param("list", filter.list())
                .param("name", filter.name())
                .param("query", filter.query())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean rename(Who.Staff who, UUID id, int version, String name) {
        return sql.sql("update filter.saved_filter s set name = :name, version = version + 1"
                                + " where s.id = :id and s.version = :version and " + SEEN)
                        .params(reader(who))
                        .param("id", id)
                        .param("version", version)
                        .param("name", name)
                        .update()
                == 1;
    }

    boolean remove(Who.Staff who, UUID id, int version) {
        return sql.sql("delete from filter.saved_filter s where s.id = :id and s.version = :version and " + SEEN)
                        .params(reader(who))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** What this account saved for itself alone. */
    void clear(UUID account) {
        sql.sql("delete from filter.saved_filter where account = :account and not shared")
                .param("account", account)
                .update();
    }

    static Map<String, Object> reader(Who.Staff who) {
        return Map.of("organization", who.organization(), "me", who.account());
    }

    static SavedFilter read(ResultSet row) throws SQLException {
        return new SavedFilter(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getBoolean("shared"),
                row.getString("list"),
                row.getString("name"),
                row.getString("query"),
                row.getInt("version"));
    }
}
