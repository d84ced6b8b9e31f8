package org.kapocs.keep;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapocs.launch.Launch;
import org.kapocs.shared.audit.TrailCheck;

/**
 * Looks at a whole database as no ordinary reader does: every page, every index against its table, every entry of an index
 * whether there is a row behind it, and the audit trail. PostgreSQL finds by itself only what it happens to read, and a
 * page of zeros, or one that is missing at the end of a file, it takes for an empty one.
 */
public final class Soundness {
    private final Statement sql;
    private final List<String> damage = new ArrayList<>();

    private Soundness(Statement sql) {
        this.sql = sql;
    }

    /** A table, and an index that leads to each of its rows; empty where it has none. */
    private record Table(String name, String index) {}

    /**
     * Prints what it found. Works beside a house at work, and keeps nobody from reading or writing.
     *
     * @return whether nothing is damaged
     */
    public static boolean told(Launch house, PrintStream console) throws SQLException {
        List<String> damage = house.hasOwnPostgres() ? inside(house, console) : outside(house, console);
        boolean trail;
        try (Connection connection = house.owner()) {
            trail = TrailCheck.run(connection, house.keys().derived("audit.head"), house.data(), console) == 0;
        } catch (SQLException | RuntimeException unreadable) {
            damage.add("the audit trail cannot be read: " + unreadable.getMessage());
            trail = false;
        }
        damage.forEach(each -> console.println("DAMAGED " + each));
        if (damage.isEmpty() && trail) {
            console.println("Nothing is damaged.");
            return true;
        }
        console.println(
                "The database IS DAMAGED, and what is missing cannot be told from it. Stop Kapocs, keep the data"
                        + " folder as it is, and bring back a backup into an empty one: bin/restore <backup> --until latest");
        return false;
    }

    private static List<String> inside(Launch house, PrintStream console) throws SQLException {
        try (Connection connection = house.administrator();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            var look = new Soundness(sql);
            // Taken back at the end, so that nothing of this stays.
            sql.execute("create schema looking; create extension amcheck schema looking;"
                    + " create extension pageinspect schema looking; set local search_path = looking, pg_catalog;"
                    + " create temp table entry (block bigint, line int) on commit drop");
            List<Table> tables = look.tables();
            List<String> indexes = look.names("relkind = 'i' and indisvalid and amname = 'btree'");
            List<String> inverted = look.names("relkind = 'i' and indisvalid and amname = 'gin'");
            tables.forEach(look::rows);
            indexes.forEach(index ->
                    look.none(index, "select 1 where looking.bt_index_check(" + quoted(index) + ", true) is null"));
            inverted.forEach(
                    index -> look.none(index, "select 1 where looking.gin_index_check(" + quoted(index) + ") is null"));
            tables.stream().filter(table -> !table.index.isEmpty()).forEach(look::entries);
            connection.rollback();
            console.printf(
                    "Looked at every page of %d tables and %d indexes.%n",
                    tables.size(), indexes.size() + inverted.size());
            return look.damage;
        }
    }

    /** There we are not the administrator. */
    private static List<String> outside(Launch house, PrintStream console) throws SQLException {
        var damage = new ArrayList<String>();
        try (Connection connection = house.owner()) {
            connection.setAutoCommit(false);
            var census = new Census(connection);
            census.asTheHouse();
            console.printf(
                    "Read every row of %d tables. Whoever runs this PostgreSQL can look deeper: pg_amcheck.%n",
                    census.rows().size());
        } catch (SQLException unreadable) {
            damage.add(unreadable.getMessage());
        }
        return damage;
    }

    private List<Table> tables() throws SQLException {
        var tables = new ArrayList<Table>();
        try (var rows = sql.executeQuery("""
                select c.oid::regclass, coalesce((
                    select x.indexrelid::regclass::text
                    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_am a on a.oid = i.relam
                    where x.indrelid = c.oid and x.indisvalid and x.indpred is null and a.amname = 'btree'
                      and pg_relation_size(i.oid) > 8192
                    order by x.indisprimary desc, i.oid limit 1), '')
                from pg_class c where c.relkind in ('r', 't', 'm') and c.relpersistence = 'p' order by c.oid""")) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2)));
            }
        }
        return tables;
    }

    private List<String> names(String which) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = sql.executeQuery("""
                select c.oid::regclass from pg_class c join pg_index x on x.indexrelid = c.oid
                join pg_am a on a.oid = c.relam where c.relpersistence = 'p' and\s""" + which + " order by c.oid")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private void rows(Table table) {
        none(
                table.name,
                "select msg from looking.verify_heapam(" + quoted(table.name)
                        + ", on_error_stop => true, check_toast => true)");
    }

    /** Asked twice before it counts: between index and table a row may be cleared away that was dead. */
    private void entries(Table table) {
        String question = """
                truncate entry;
                insert into entry select (tid::text::point)[0], (tid::text::point)[1]
                from looking.bt_multi_page_stats(%1$s, 1, -1) page
                cross join lateral looking.bt_page_items(%1$s, page.blkno) item
                cross join lateral unnest(coalesce(item.tids, array[item.htid])) tid
                where page.btpo_level = 0 and page.type in ('l', 'r') and item.dead is not true
                  and (page.btpo_next = 0 or item.itemoffset > 1);
                select 'rows are gone to which its index ' || %1$s || ' leads: ' || count(*)
                from entry left join (
                    select block, lp from (select distinct block from entry
                                           where block < pg_relation_size(%2$s) / 8192) there
                    cross join lateral looking.heap_page_items(looking.get_raw_page(%2$s, block)) item
                    where item.lp_flags <> 0) kept
                  on kept.block = entry.block and kept.lp = entry.line
                where kept.block is null having count(*) > 0""".formatted(quoted(table.index), quoted(table.name));
        if (found(question).isPresent()) {
            none(table.name, question);
        }
    }

    private void none(String what, String question) {
        found(question).ifPresent(words -> damage.add(what + ": " + words));
    }

    /** The question is answered with damage, or with nothing. */
    private Optional<String> found(String question) {
        try {
            sql.execute("savepoint look");
            boolean rows = sql.execute(question);
            while (!rows && sql.getUpdateCount() >= 0) {
                rows = sql.getMoreResults();
            }
            Optional<String> words = rows && sql.getResultSet().next()
                    ? Optional.of(sql.getResultSet().getString(1))
                    : Optional.empty();
            sql.execute("release savepoint look");
            return words;
        } catch (SQLException damaged) {
            back();
            return Optional.of(
                    String.valueOf(damaged.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private void back() {
        try {
            sql.execute("rollback to savepoint look");
        } catch (SQLException away) {
            damage.add("PostgreSQL does not answer any more: " + away.getMessage());
        }
    }

    private static String quoted(String name) {
        return "'" + name.replace("'", "''") + "'";
    }
}
