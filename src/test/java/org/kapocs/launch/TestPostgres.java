package org.kapocs.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * One PostgreSQL for the test JVM, started by the launcher that everybody else uses, too. Nothing is forced to the
 * disk, and all of it is deleted at the end.
 */
public final class TestPostgres {
    static final Path TARGET = Path.of("target").toAbsolutePath();
    static final Path PROGRAMS = TARGET.resolve("postgres-programs");
    private static final String FOLDER = "postgres-of-";

    private TestPostgres() {}

    /** A new empty database, with the two roles of the house. */
    public static Database fresh(String name) {
        return made(name, "template1");
    }

    /** A new database in which all is as it is in that one, to which nobody is connected. */
    public static Database copy(Database pattern, String name) {
        return made(name, pattern.jdbcUrl().replaceFirst(".*/(\\w+)\\?.*", "$1"));
    }

    private static Database made(String name, String template) {
        Database first = Holder.POSTGRES.database();
        String server = first.jdbcUrl().replaceFirst("/kapocs\\?", "/%s?");
        try (var admin = DriverManager.getConnection(server.formatted("postgres"), Cluster.ADMIN, adminPassword());
                var sql = admin.createStatement()) {
            sql.execute("create database " + name + " template " + template + " owner " + Roles.OWNER);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new Database(
                server.formatted(name), first.ownerUser(), first.ownerPassword(), first.appUser(), first.appPassword());
    }

    /** In that database as PostgreSQL's own administrator, before whom no lock holds. */
    public static Connection administrator(String jdbcUrl) throws SQLException {
        return DriverManager.getConnection(jdbcUrl, Cluster.ADMIN, adminPassword());
    }

    /** Where its keys are. */
    public static Path keys() {
        return Holder.HOME.resolve("keys");
    }

    static String adminPassword() {
        return Holder.POSTGRES.keys().password(Cluster.ADMIN);
    }

    static EmbeddedPostgres.Settings quickIn(Path data) {
        return new EmbeddedPostgres.Settings(data, data.resolve("keys"), PROGRAMS, false);
    }

    static EmbeddedPostgres.Settings safelyIn(Path data) {
        return new EmbeddedPostgres.Settings(data, data.resolve("keys"), PROGRAMS, true);
    }

    private static final class Holder {
        static final Path HOME = TARGET.resolve(FOLDER + ProcessHandle.current().pid());
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                Files.createDirectories(TARGET);
                clearAfterKilledTests();
                var postgres = EmbeddedPostgres.start(quickIn(HOME));
                postgres.stoppedByCaller();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndDelete(postgres)));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stopAndDelete(EmbeddedPostgres postgres) {
            try {
                postgres.close();
                Binaries.delete(HOME);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void clearAfterKilledTests() throws IOException {
            try (var folders = Files.newDirectoryStream(TARGET, FOLDER + "*")) {
                for (Path folder : folders) {
                    if (!lives(folder)) {
                        clear(folder);
                    }
                }
            }
        }

        /** Whether another fork of the same run is at it; it may have made its folder just now, and not hold it yet. */
        private static boolean lives(Path folder) {
            String pid = folder.getFileName().toString().substring(FOLDER.length());
            return ProcessHandle.of(Long.parseLong(pid)).isPresent();
        }

        private static void clear(Path folder) throws IOException {
            try (var data = DataDirectory.hold(folder)) {
                new Postmaster(data.cluster(), data.socket()).stop();
                Binaries.delete(folder);
            } catch (LaunchRefused inUse) {
                // by another test run, which is alive
            }
        }
    }
}
