package org.kapocs.keep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kapocs.launch.Launch;
import org.postgresql.PGConnection;

/**
 * Every row of every room, as PostgreSQL's COPY writes it, in one snapshot: for a PostgreSQL that somebody else runs, on
 * any version, with no program of theirs. The tables themselves come from our own migrations.
 */
final class TableCopy {
    private static final String FOLDER = "tables/";

    private TableCopy() {}

    static void take(Launch house, Path backup, Manifest manifest) throws IOException, SQLException {
        manifest.facts().put("holds", Launch.now().toString());
        manifest.facts().put("counted", "exactly");
        try (Connection connection = house.owner()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var census = new Census(connection);
            census.asTheHouse();
            census.fill(manifest);
            for (String table : census.tables()) {
                String name = FOLDER + table;
                String copy = "copy (select %s from %s) to stdout".formatted(columns(census, table), table);
                manifest.files().add(Hashes.writing(backup.resolve(name), name, out -> {
                    try {
                        long rows = connection
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyOut(copy, out);
                        manifest.rows().put(table, rows);
                    } catch (SQLException failure) {
                        throw new IOException(failure);
                    }
                }));
            }
            for (String line : census.all("""
                    select format('%s %I.%I', last_value, schemaname, sequencename)
                    from pg_sequences where last_value is not null order by 1""")) {
                String[] value = line.split(" ", 2);
                manifest.sequences().put(value[1], Long.valueOf(value[0]));
            }
            connection.rollback();
        }
    }

    /** All or nothing: until the end, the database does not say whose it is, and Kapocs does not start on it. */
    static void bringBack(Launch house, Path backup, Manifest manifest, Restore.Schema schema)
            throws IOException, SQLException {
        schema.make(house.database(), manifest.migrations());
        try (Connection connection = house.owner()) {
            connection.setAutoCommit(false);
            var census = new Census(connection);
            Set<String> tables = new LinkedHashSet<>(census.tables());
            if (!tables.equals(manifest.rows().keySet())) {
                throw new KeepRefused("The backup has other tables than this Kapocs makes: it was made by version "
                        + manifest.fact("kapocs") + ". Restore it with that version.");
            }
            openTo(connection, tables);
            for (String table : parentsFirst(census, tables)) {
                String copy = "copy %s (%s) from stdin".formatted(table, columns(census, table));
                try (InputStream rows = Files.newInputStream(backup.resolve(FOLDER + table))) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, rows);
                }
            }
            for (var sequence : manifest.sequences().entrySet()) {
                census.one("select setval('%s', %d)".formatted(sequence.getKey(), sequence.getValue()));
            }
            tell(connection, "comment on schema migration is '" + manifest.fact("occupant") + "'");
            closeAgain(connection, tables);
            connection.commit();
            connection.setAutoCommit(true);
            tell(connection, "analyze");
        }
    }

    /** For this transaction the owner may write past the second lock, and nothing answers to a row that comes back. */
    private static void openTo(Connection connection, Set<String> tables) throws SQLException {
        for (String table : tables) {
            tell(connection, "alter table " + table + " no force row level security, disable trigger user");
        }
        tell(connection, "truncate " + String.join(", ", tables));
    }

    private static void closeAgain(Connection connection, Set<String> tables) throws SQLException {
        for (String table : tables) {
            tell(connection, "alter table " + table + " enable trigger user");
        }
        for (String forced : new Census(connection).all("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and c.relrowsecurity and n.nspname !~ '^pg_'""")) {
            tell(connection, "alter table " + forced + " force row level security");
        }
    }

    /** What PostgreSQL computes by itself it will not be told. */
    private static String columns(Census census, String table) throws SQLException {
        return census.one("""
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''""".formatted(table));
    }

    private static List<String> parentsFirst(Census census, Set<String> tables) throws SQLException {
        var points = census.all("""
                select format('%I.%I %I.%I', cn.nspname, c.relname, pn.nspname, p.relname) from pg_constraint k
                join pg_class c on c.oid = k.conrelid join pg_namespace cn on cn.oid = c.relnamespace
                join pg_class p on p.oid = k.confrelid join pg_namespace pn on pn.oid = p.relnamespace
                where k.contype = 'f' and k.conrelid <> k.confrelid""");
        var order = new ArrayList<String>();
        var left = new LinkedHashSet<>(tables);
        while (!left.isEmpty()) {
            var free = left.stream()
                    .filter(table -> points.stream()
                            .map(point -> point.split(" "))
                            .noneMatch(point -> point[0].equals(table) && left.contains(point[1])))
                    .toList();
            if (free.isEmpty()) {
                throw new KeepRefused("These tables point at each other: " + left);
            }
            order.addAll(free);
            left.removeAll(free);
        }
        return order;
    }

    private static void tell(Connection connection, String command) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(command);
        }
    }
}
