package org.kapocs.shared.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL itself knows of our tables, asked as its administrator. */
record Catalogue(Connection administrator) {
    List<String> personal() throws SQLException {
        return tables("obj_description(c.oid) like '%; personal;%'");
    }

    List<String> tables(String which) throws SQLException {
        return texts("select n.nspname || '.' || quote_ident(c.relname) from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'm')"
                + " and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migration') and (" + which
                + ") order by 1");
    }

    boolean hasColumn(String table, String column) throws SQLException {
        return number("select count(*) from pg_attribute where attrelid = '" + table + "'::regclass and attname = '"
                        + column + "'")
                > 0;
    }

    long number(String query) throws SQLException {
        return Long.parseLong(texts("select (" + query + ")::text").getFirst());
    }

    @Nullable
    String text(String query) throws SQLException {
        return texts(query).stream().findFirst().orElse(null);
    }

    List<String> texts(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var sql = administrator.createStatement();
                var rows = sql.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
