package org.kapocs.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who lives in a database: a city or the invented one, and under which keys. Written into the database itself at the
 * first start, as a comment on the schema in which the migrations keep their history, so that it goes wherever the
 * database is moved or restored.
 */
record Occupant(boolean demo, String keys) {
    private static final String SCHEMA = "migration";

    /** Two nodes that start for the first time at the same moment must not both find it empty. */
    static final long LOCK = 0x6b61706f6373L;

    static Occupant wished(boolean demo, Keys keys) {
        return new Occupant(demo, HexFormat.of().formatHex(keys.derived("occupant"), 0, 8));
    }

    /** Whether Kapocs was never here. */
    static boolean nobody(Statement sql) throws SQLException {
        return ask(sql, "select to_regnamespace('" + SCHEMA + "')").isEmpty();
    }

    /**
     * Moves in when nobody is there.
     *
     * @throws LaunchRefused when somebody else is
     */
    void moveInto(Database database) {
        try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            if (nobody(sql)) {
                sql.execute("create schema " + SCHEMA);
                sql.execute("comment on schema " + SCHEMA + " is '" + words() + "'");
            }
            String found = ask(sql, "select obj_description(to_regnamespace('" + SCHEMA + "'), 'pg_namespace')")
                    .orElse("");
            connection.commit();
            refuseUnless(found);
        } catch (SQLException e) {
            throw new LaunchRefused("The database cannot be asked whose it is: " + e.getMessage(), e);
        }
    }

    /** A copy that says whose it is, compared with the keys that are here. */
    static void refuseOtherKeys(String found, Keys keys) {
        if (!found.equals(wished(true, keys).words())
                && !found.equals(wished(false, keys).words())) {
            throw new LaunchRefused("The backup was made under other keys than those given here: what is sealed in it"
                    + " could not be read. Give Kapocs the keys that belong to it, in KAPOCS_KEYS.");
        }
    }

    private void refuseUnless(String found) {
        if (found.equals(words())) {
            return;
        }
        if (found.equals(new Occupant(!demo, keys).words())) {
            throw new LaunchRefused(
                    demo
                            ? "This database is a city's, and KAPOCS_DEMO is true (or not set): invented people do not"
                                    + " move in with real ones. Set KAPOCS_DEMO=false; or give the demo a folder or a"
                                    + " database of its own."
                            : "This database is the demo's, and KAPOCS_DEMO is false: its accounts are known to everybody"
                                    + " who can read. Start the city with a folder (KAPOCS_DATA) or a database of its own.");
        }
        if (found.startsWith("Kapocs: ")) {
            throw new LaunchRefused(
                    "This database was made under other keys than those given here: what is sealed in it"
                            + " could not be read. Give Kapocs the keys that belong to it, in KAPOCS_KEYS.");
        }
        throw new LaunchRefused("This database has a schema '" + SCHEMA + "' that does not say it is Kapocs's own."
                + " Give Kapocs a database of its own.");
    }

    private String words() {
        return "Kapocs: " + (demo ? "demo" : "city") + ", keys " + keys;
    }

    private static Optional<String> ask(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            rows.next();
            return Optional.ofNullable(rows.getString(1));
        }
    }
}
