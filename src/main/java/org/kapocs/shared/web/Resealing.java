package org.kapocs.shared.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Seals anew, with the newest version of the keys, whatever any room keeps sealed. It finds the columns by their comment,
 * {@code sealed: <purpose>}; the place to which a value is bound is {@code schema.table.column/key}. A few rows at a time,
 * beside a house at work; killed, it is begun again and does what is left.
 */
public final class Resealing {
    private static final long LOCK = 0x6b657973L;
    private static final int AT_ONCE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String VERSION = "get_byte(%1$s, 0) * 256 + get_byte(%1$s, 1)";

    private final Connection connection;
    private final JdbcTemplate sql;
    private final Secrets secrets;

    /** @param connection of the role that serves requests; it is left without a transaction */
    public Resealing(Connection connection, Secrets secrets) throws SQLException {
        this.connection = connection;
        this.sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.secrets = secrets;
        connection.setAutoCommit(false);
    }

    /** A column of sealed values. */
    record Column(String table, String name, String key, String purpose) {
        String place(UUID row) {
            return table + "." + name + "/" + row;
        }
    }

    private record Value(UUID row, byte[] sealed) {}

    /** Whether nobody else does this now; nobody will as long as the connection is open. */
    public boolean alone() throws SQLException {
        boolean alone = Boolean.TRUE.equals(sql.queryForObject("select pg_try_advisory_lock(?)", Boolean.class, LOCK));
        connection.commit();
        return alone;
    }

    /** The versions of the keys with which something is sealed. */
    public SortedSet<Integer> versions() throws SQLException {
        begin();
        var versions = new TreeSet<Integer>();
        for (Column each : columns()) {
            versions.addAll(sql.queryForList(
                    "select distinct " + VERSION.formatted(each.name()) + " from " + each.table() + " where "
                            + each.name() + " is not null",
                    Integer.class));
        }
        connection.commit();
        return versions;
    }

    /**
     * Does it.
     *
     * @param progress hears of each column how many values were sealed anew
     * @return how many values cannot be opened, and stay
     */
    public long run(ObjLongConsumer<String> progress) throws SQLException {
        begin();
        List<Column> columns = columns();
        connection.commit();
        long damaged = 0;
        for (Column column : columns) {
            long done = 0;
            UUID after = BEFORE_ALL;
            List<Value> batch = batch(column, after);
            while (!batch.isEmpty()) {
                int sealed = seal(column, batch);
                connection.commit();
                done += sealed;
                damaged += batch.size() - sealed;
                after = batch.getLast().row();
                batch = batch(column, after);
            }
            connection.commit();
            progress.accept(column.table() + "." + column.name(), done);
        }
        return damaged;
    }

    private List<Value> batch(Column column, UUID after) {
        begin();
        return sql.query(
                "select %2$s as key, %3$s as sealed from %1$s where %2$s > ? and %4$s < ? order by %2$s limit %5$d for update"
                        .formatted(
                                column.table(), column.key(), column.name(), VERSION.formatted(column.name()), AT_ONCE),
                (row, n) -> new Value(row.getObject("key", UUID.class), row.getBytes("sealed")),
                after,
                secrets.newest());
    }

    private int seal(Column column, List<Value> batch) {
        var anew = new ArrayList<Object[]>();
        for (Value value : batch) {
            String place = column.place(value.row());
            try {
                byte[] open = secrets.open(column.purpose(), place, value.sealed());
                anew.add(new Object[] {secrets.seal(column.purpose(), place, open), value.row()});
            } catch (IllegalStateException damaged) {
                // Whoever needs it will be told; it must not keep the others from being sealed.
            }
        }
        sql.batchUpdate(
                "update %s set %s = ? where %s = ?".formatted(column.table(), column.name(), column.key()), anew);
        return anew.size();
    }

    private List<Column> columns() {
        return sql.query(
                """
                select format('%I.%I', n.nspname, c.relname) as owner, quote_ident(a.attname) as name,
                  quote_ident(k.attname) as key, substring(d.description from '^sealed: (\\S+)$') as purpose
                from pg_description d
                  join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid
                  join pg_index i on i.indrelid = c.oid and i.indisprimary
                  join pg_attribute k on k.attrelid = c.oid and k.attnum = i.indkey[0]
                where d.description ~ '^sealed: ' order by 1, 2""",
                (row, n) -> new Column(
                        row.getString("owner"), row.getString("name"), row.getString("key"), row.getString("purpose")));
    }

    /** The house does it, which sees every row. */
    private void begin() {
        sql.queryForObject("select set_config('kapocs.kind', 'machine', true)", String.class);
    }
}
