package org.kapocs.keep;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kapocs.shared.audit.TrailCheck;

/** What is in a city's database: whose it is, how far its tables are, how many rows each has, where its trail ends. */
record Census(Connection connection) {

    /** Sees every row of every room, as the house itself does: for the transaction that has begun. */
    void asTheHouse() throws SQLException {
        one("select set_config('kapocs.kind', 'machine', true)");
    }

    void fill(Manifest manifest) throws SQLException {
        manifest.facts().put("postgresql", one("show server_version").replaceFirst("[ .].*", ""));
        manifest.facts().put("occupant", occupant());
        manifest.facts().put("audit", TrailCheck.end(connection));
        manifest.migrations().putAll(migrations());
    }

    /** As the database itself says. */
    String occupant() throws SQLException {
        return one("select coalesce(obj_description(to_regnamespace('migration'), 'pg_namespace'), 'nobody')");
    }

    /** Reads every row from its page, whose checksum PostgreSQL compares. */
    Map<String, Long> rows() throws SQLException {
        var rows = new TreeMap<String, Long>();
        one("select set_config('enable_indexonlyscan', 'off', true)");
        for (String table : tables()) {
            rows.put(table, Long.valueOf(one("select count(*) from " + table)));
        }
        return rows;
    }

    /** Every table of every room, as {@code schema.table}. */
    List<String> tables() throws SQLException {
        return all("""
                select format('%I.%I', n.nspname, c.relname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname not in ('migration', 'information_schema')
                  and n.nspname !~ '^pg_' order by 1""");
    }

    private Map<String, String> migrations() throws SQLException {
        var newest = new TreeMap<String, String>();
        for (String table : all("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname = 'migration' order by 1""")) {
            newest.put(
                    table,
                    one("select version from migration.\"" + table
                            + "\" where success and version is not null order by installed_rank desc limit 1"));
        }
        return newest;
    }

    String one(String query) throws SQLException {
        return all(query).getFirst();
    }

    List<String> all(String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        }
    }
}
