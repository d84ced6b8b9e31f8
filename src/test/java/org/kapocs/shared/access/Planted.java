package org.kapocs.shared.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One row of each kind in the tables with personal data, and who reaches it when only the database decides. Everything
 * happens in one transaction of PostgreSQL's administrator, who can also change the locks in it, and takes the weak role
 * of the application for each attempt.
 */
final class Planted implements AutoCloseable {
    /** Who tries: the kind that the database is told, the account, the organization and the record by their last digits. */
    record Actor(String name, String kind, String account, String organization, String record) {
        /** Whether a program asks in their name. */
        String program() {
            return name.startsWith("program") ? "yes" : "";
        }
    }

    /** The last ones are no people but mistakes of ours: everything is told except the kind, or the wrong kind. */
    static final List<Actor> ACTORS = List.of(
            new Actor("nobody", "", "", "", ""),
            new Actor("staff", "staff", "a1", "a0", ""),
            new Actor("staff who are no keepers", "staff", "96", "a0", ""),
            new Actor("staff who are locked out", "staff", "97", "a0", ""),
            new Actor("staff who are asked and locked out", "staff", "97", "d0", ""),
            new Actor("staff of another organization", "staff", "99", "b0", ""),
            new Actor("staff of an organization that is asked", "staff", "98", "d0", ""),
            new Actor("program of an organization that is asked", "staff", "98", "d0", ""),
            new Actor("newcomer", "code", "", "", "c1"),
            new Actor("another newcomer", "code", "", "", "99"),
            new Actor("newcomer of a draft", "code", "", "", "c2"),
            new Actor("partner", "link", "", "", "e1"),
            new Actor("another partner", "link", "", "", "99"),
            new Actor("partner of a draft", "link", "", "", "e2"),
            new Actor("machine", "machine", "", "", ""),
            new Actor("nobody, with a contact", "nobody", "a1", "a0", "c1"),
            new Actor("nobody, with a referral", "nobody", "a1", "a0", "e1"),
            new Actor("nobody, with a question", "nobody", "98", "d0", ""));

    enum Verb {
        READ,
        ADD,
        CHANGE,
        REMOVE
    }

    /** What clients wrote elsewhere: whoever is locked out here must not reach it either, whatever other tests have left. */
    private static final String OF_ANOTHER = """
            insert into satisfaction.remark (id, organization, language, words, week)
            values ('00000000-0000-7000-8000-000000000001', gen_random_uuid(), 'ar', 'x', current_date)""";

    private final Connection administrator;
    private final Catalogue catalogue;
    private final String role;
    private final Map<String, String> rows = new TreeMap<>();
    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, Set<String>> reached = new HashMap<>();
    /** Whoever came in last is tried first: what is opened is mostly opened to the same. */
    private final List<Actor> actors = new ArrayList<>(ACTORS);

    Planted(Connection administrator, String role) throws SQLException, IOException {
        this.administrator = administrator;
        this.catalogue = new Catalogue(administrator);
        this.role = role;
        administrator.setAutoCommit(false);
        execute("set local session_replication_role = replica");
        execute(resource("one-of-each.sql"));
        execute(resource("one-of-each-file.sql"));
        execute(OF_ANOTHER);
        for (String table : catalogue.personal()) {
            String row = catalogue.text("select row_to_json(t)::text from " + table
                    + " t where t::text like '%00000000-0000-7000-8000-%' order by t::text desc limit 1");
            rows.put(table, Objects.requireNonNull(row, table + ": plant a row of it in one-of-each.sql"));
        }
    }

    static String resource(String name) throws IOException {
        try (var file = Objects.requireNonNull(Planted.class.getResourceAsStream("/second-lock/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Set<String> tables() {
        return rows.keySet();
    }

    /** What each actor can do to a table, such as {@code staff: READ}: only what they can do at all. Tried once. */
    Set<String> reach(String table) throws SQLException {
        Set<String> known = reached.get(table);
        if (known == null) {
            known = new TreeSet<>();
            for (Actor actor : ACTORS) {
                for (Verb verb : Verb.values()) {
                    if (reaches(actor, verb, table)) {
                        known.add(actor.name() + ": " + verb);
                    }
                }
            }
            reached.put(table, known);
        }
        return known;
    }

    /**
     * Who reaches more, or less, after this was done to the locks; one of them, empty for nobody. Afterwards
     * the locks are as they were.
     */
    Optional<String> after(String changeOfLocks, String table, Set<String> before, boolean more) throws SQLException {
        execute("savepoint lock");
        try {
            execute(changeOfLocks);
            for (Actor actor : List.copyOf(actors)) {
                for (Verb verb : Verb.values()) {
                    String reach = actor.name() + ": " + verb;
                    if (before.contains(reach) != more && reaches(actor, verb, table) == more) {
                        actors.remove(actor);
                        actors.addFirst(actor);
                        return Optional.of(reach);
                    }
                }
            }
            return Optional.empty();
        } finally {
            execute("rollback to savepoint lock; release savepoint lock");
        }
    }

    private boolean reaches(Actor actor, Verb verb, String table) throws SQLException {
        String statement = statement(verb, table);
        try {
            execute(
                    "savepoint attempt; select set_config('kapocs.kind', '%s', true), set_config('kapocs.organization', '%s', true),"
                                    .formatted(actor.kind(), id(actor.organization()))
                            + " set_config('kapocs.record', '%s', true), set_config('kapocs.account', '%s', true)"
                                    .formatted(id(actor.record()), id(actor.account()))
                            + ", set_config('kapocs.program', '%s', true)".formatted(actor.program())
                            + "; set local role " + role);
            return attempt(statement);
        } finally {
            execute("rollback to savepoint attempt; release savepoint attempt");
        }
    }

    /** A row that breaks a key or a check was let through by the lock, which looks before they do. */
    private boolean attempt(String statement) throws SQLException {
        try (var sql = administrator.createStatement()) {
            if (sql.execute(statement)) {
                return sql.getResultSet().next();
            }
            return sql.getUpdateCount() > 0;
        } catch (SQLException refused) {
            if (refused.getSQLState().startsWith("23")) {
                return true;
            }
            if (refused.getSQLState().equals("42501")) {
                return false;
            }
            throw refused;
        }
    }

    /** Changes and removals ask for no row, so that only their own lock is tried and not that for reading. */
    private String statement(Verb verb, String table) throws SQLException {
        String key = verb + table;
        if (!statements.containsKey(key)) {
            statements.put(key, composed(verb, table));
        }
        return Objects.requireNonNull(statements.get(key));
    }

    private String composed(Verb verb, String table) throws SQLException {
        String row = Objects.requireNonNull(rows.get(table)).replace("'", "''");
        String record = "json_populate_record(null::" + table + ", '" + row + "')";
        return switch (verb) {
            case READ -> "select 1 from " + table + " t where t::text like '%00000000-0000-7000-8000-%'";
            case ADD ->
                "insert into %s (%s) overriding system value select %s from %s"
                        .formatted(table, columns(table), columns(table), record);
            case CHANGE -> "update " + table + " set " + changed(table);
            case REMOVE -> "delete from " + table;
        };
    }

    private String changed(String table) throws SQLException {
        List<String> columns = catalogue.texts("select quote_ident(attname) from pg_attribute where attrelid = '"
                + table
                + "'::regclass and attnum > 0 and attgenerated = '' and attidentity = '' and has_column_privilege('"
                + role + "', attrelid, attnum, 'UPDATE') and not exists (select from pg_index i where i.indrelid ="
                + " attrelid and attnum = any (i.indkey)) order by attnotnull, attnum");
        if (columns.isEmpty()) {
            columns = catalogue.texts("select quote_ident(attname) from pg_attribute where attrelid = '" + table
                    + "'::regclass and attnum > 0 order by attnum limit 1");
        }
        String column = columns.getFirst();
        String type = catalogue.text("select format_type(atttypid, atttypmod) from pg_attribute where attrelid = '"
                + table + "'::regclass and attname = '" + column + "'");
        String value = Objects.requireNonNull(catalogue.text("select coalesce((json_populate_record(null::" + table
                + ", '" + Objects.requireNonNull(rows.get(table)).replace("'", "''") + "'))." + column
                + "::text, '')"));
        return column + " = " + (value.isEmpty() ? "null" : "'" + value.replace("'", "''") + "'::" + type);
    }

    private String columns(String table) throws SQLException {
        return Objects.requireNonNull(
                catalogue.text("select string_agg(quote_ident(attname), ', ') from pg_attribute where attrelid = '"
                        + table + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''"));
    }

    private static String id(String end) {
        return end.isEmpty() ? "" : "00000000-0000-7000-8000-0000000000" + end;
    }

    private void execute(String statement) throws SQLException {
        try (var sql = administrator.createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        administrator.rollback();
        administrator.close();
    }
}
