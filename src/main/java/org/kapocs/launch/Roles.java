package org.kapocs.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The two roles of the city and the database itself, on the PostgreSQL that we run. */
final class Roles {
    static final String OWNER = "kapocs_owner";
    static final String APP = "kapocs_app";
    static final String DATABASE = "kapocs";

    /** An impostor on our port, while PostgreSQL is down, could ask for the password in clear; we would not tell it. */
    private static final String HOW = "?requireAuth=scram-sha-256";

    private Roles() {}

    /** The database of a server that is ready already. */
    static Database at(int port, Keys keys) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE + HOW,
                OWNER,
                keys.password(OWNER),
                APP,
                keys.password(APP));
    }

    /** Makes what is missing and sets the passwords of the key folder, so that an interrupted first start heals. */
    static Database ensure(int port, Keys keys) {
        Database database = at(port, keys);
        String server = database.jdbcUrl().replace("/" + DATABASE + "?", "/postgres?");
        try (Connection admin = DriverManager.getConnection(server, Cluster.ADMIN, keys.password(Cluster.ADMIN));
                Statement sql = admin.createStatement()) {
            ensureRole(sql, OWNER, database.ownerPassword());
            ensureRole(sql, APP, database.appPassword());
            if (!exists(sql, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                sql.execute("create database " + DATABASE + " owner " + OWNER);
            }
            sql.execute("revoke all on database " + DATABASE + " from public");
            sql.execute("grant connect on database " + DATABASE + " to " + APP);
            return database;
        } catch (SQLException e) {
            throw new LaunchRefused(
                    "PostgreSQL runs, but its roles cannot be made ready: " + e.getMessage()
                            + " (Do the keys belong to this database?)",
                    e);
        }
    }

    static void ensureRole(Statement sql, String role, String password) throws SQLException {
        if (!exists(sql, "select 1 from pg_roles where rolname = '" + role + "'")) {
            sql.execute("create role " + role);
        }
        sql.execute("alter role " + role
                + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '" + password + "'");
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }
}
