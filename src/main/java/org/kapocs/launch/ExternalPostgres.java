package org.kapocs.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL (15 or later) that somebody else runs.
 *
 * <p>The house needs two roles there as well, because row-level security does not hold for whoever owns a table:
 *
 * <ul>
 *   <li>With {@code KAPOCS_DB_OWNER_USER} given, that role owns and migrates, and {@code KAPOCS_DB_USER} serves requests.
 *   <li>With {@code KAPOCS_DB_USER} alone, that role owns and migrates, and Kapocs makes the serving role itself
 *       ({@code kapocs_app_<database>}, its password in the key folder), for which the role needs CREATEROLE.
 * </ul>
 *
 * <p>In both cases the serving role is, or is a member of, {@code kapocs_app}, to which the migrations grant.
 */
final class ExternalPostgres {
    private static final int OLDEST = 15;
    private static final String NOT_ALLOWED = "42501";

    private ExternalPostgres() {}

    record Access(
            String url,
            String user,
            String password,
            @Nullable String ownerUser,
            String ownerPassword) {

        Connection asOwner() throws SQLException {
            return ownerUser == null
                    ? DriverManager.getConnection(url, user, password)
                    : DriverManager.getConnection(url, ownerUser, ownerPassword);
        }
    }

    /** Whether Kapocs was never in this database, so that keys may be made for it. */
    static boolean isEmpty(Access access) {
        try (Connection connection = access.asOwner();
                Statement sql = connection.createStatement()) {
            return Occupant.nobody(sql);
        } catch (SQLException e) {
            throw unreachable(access, e);
        }
    }

    /** @throws LaunchRefused when the server cannot be reached, is too old, or its roles would not hold the second lock */
    static Database open(Access access, Keys keys) {
        String owner = access.ownerUser() == null ? access.user() : access.ownerUser();
        String ownerPassword = access.ownerUser() == null ? access.password() : access.ownerPassword();
        try (Connection connection = access.asOwner();
                Statement sql = connection.createStatement()) {
            check(connection, sql);
            // Two nodes that start together would make the same roles; the end of the connection gives it free.
            sql.execute("select pg_advisory_lock(" + Occupant.LOCK + ")");
            Database database = access.ownerUser() == null
                    ? withMadeRole(access, sql, keys)
                    : new Database(access.url(), owner, ownerPassword, access.user(), access.password());
            makeServing(sql, database);
            refuseStrongRole(database);
            return database;
        } catch (SQLException e) {
            throw unreachable(access, e);
        }
    }

    private static LaunchRefused unreachable(Access access, SQLException e) {
        return new LaunchRefused(
                "The PostgreSQL at " + withoutParameters(access.url()) + " says: " + e.getMessage(), e);
    }

    private static void check(Connection connection, Statement sql) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST) {
            throw new LaunchRefused(
                    "The PostgreSQL of KAPOCS_DB_URL is version " + major + "; Kapocs needs " + OLDEST + " or later.");
        }
        if (!one(sql, "show server_encoding").equals("UTF8")) {
            throw new LaunchRefused("The database of KAPOCS_DB_URL is not in UTF8. Make one that is:"
                    + " create database kapocs encoding 'UTF8' template template0;");
        }
        if (!is(sql, "has_database_privilege(current_database(), 'create')")) {
            throw new LaunchRefused("The role '" + one(sql, "select current_user")
                    + "' may not create schemas in this database. Let it own the database: alter database \""
                    + one(sql, "select current_database()") + "\" owner to \"" + one(sql, "select current_user")
                    + "\";");
        }
    }

    private static Database withMadeRole(Access access, Statement sql, Keys keys) throws SQLException {
        String role = Roles.APP + "_" + one(sql, "select current_database()").replaceAll("[^A-Za-z0-9_]", "_");
        String password = keys.password(role);
        try {
            if (!is(sql, "exists (select from pg_roles where rolname = '" + role + "')")) {
                sql.execute("create role \"" + role + "\"");
            }
            sql.execute("alter role \"" + role + "\" login password '" + password + "'");
        } catch (SQLException e) {
            throw orHelp(e, sql, access.user());
        }
        return new Database(access.url(), access.user(), access.password(), role, password);
    }

    private static void makeServing(Statement sql, Database database) throws SQLException {
        String role = database.appUser();
        try {
            if (!is(sql, "exists (select from pg_roles where rolname = '" + Roles.APP + "')")) {
                sql.execute("create role " + Roles.APP);
            }
            if (!is(sql, "pg_has_role('" + role.replace("'", "''") + "', '" + Roles.APP + "', 'usage')")) {
                sql.execute("grant " + Roles.APP + " to \"" + role.replace("\"", "\"\"") + "\"");
            }
        } catch (SQLException e) {
            throw orHelp(e, sql, database.ownerUser());
        }
    }

    /** Signs in as the role that will serve, and asks the server what it could do. */
    private static void refuseStrongRole(Database database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.appUser(), database.appPassword());
                Statement sql = connection.createStatement()) {
            String owner = database.ownerUser().replace("'", "''");
            if (is(sql, "(select rolsuper or rolbypassrls from pg_roles where rolname = current_user)")
                    || is(sql, "pg_has_role('" + owner + "', 'member')")) {
                throw new LaunchRefused(
                        "The role '" + database.appUser() + "' is too strong to serve requests: row-level"
                                + " security would not hold for it. It must be no superuser, have no BYPASSRLS,"
                                + " and be neither '" + database.ownerUser() + "' nor a member of it.");
            }
        }
    }

    private static RuntimeException orHelp(SQLException e, Statement sql, String owner) throws SQLException {
        if (!NOT_ALLOWED.equals(e.getSQLState())) {
            throw e;
        }
        return new LaunchRefused("The role '" + owner + "' may not make the role that serves requests. Run this once as"
                + " the administrator of that PostgreSQL:\n\n"
                + "  create role " + Roles.APP + " login password '…';   -- leave out what is already there\n"
                + "  grant connect on database \"" + one(sql, "select current_database()") + "\" to " + Roles.APP
                + ";\n\n"
                + "and start Kapocs with KAPOCS_DB_OWNER_USER=" + owner + " and KAPOCS_DB_OWNER_PASSWORD beside"
                + " KAPOCS_DB_USER=" + Roles.APP + " and KAPOCS_DB_PASSWORD.");
    }

    private static boolean is(Statement sql, String condition) throws SQLException {
        return one(sql, "select " + condition).equals("t");
    }

    private static String one(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private static String withoutParameters(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("^([^/]*+//).*@", "$1");
    }
}
