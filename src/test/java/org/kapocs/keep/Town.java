package org.kapocs.keep;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kapocs.Houses;
import org.kapocs.launch.Launch;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.testing.Staff;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A city on a PostgreSQL of its own, open while it is backed up; and the empty places into which it is brought back. */
final class Town implements AutoCloseable {
    final Path folder;
    final Path data;
    final Path backups;
    final Launch launch;
    private final ConfigurableApplicationContext house;

    private Town(Path folder, Launch launch, ConfigurableApplicationContext house) {
        this.folder = folder;
        this.data = launch.data();
        this.backups = folder.resolve("backups");
        this.launch = launch;
        this.house = house;
    }

    /** With a few people of its own. */
    static Town in(Path folder) throws IOException {
        Town town = in(folder, false, "--kapocs.jobs=false");
        town.house.getBean(Organizations.class).found("Minta Főváros", Organization.Kind.CITY);
        var transactions = new TransactionTemplate(town.house.getBean(PlatformTransactionManager.class));
        var trail = town.house.getBean(Trail.class);
        for (int n = 0; n < 25; n++) {
            var who = town.house.getBean(Staff.class).inCity(Role.DESK_OFFICER);
            Standing.as(
                    who,
                    () -> transactions.executeWithoutResult(
                            _ -> trail.wrote(who, new Subject("account", who.account()), "joined")));
        }
        return town;
    }

    /** The invented Budapest, or an empty house. */
    static Town in(Path folder, boolean demo, String... settings) throws IOException {
        Shelf.delete(folder);
        Launch launch = Launch.from(Map.of(
                "KAPOCS_DATA", Files.createDirectories(folder).resolve("town").toString(),
                "KAPOCS_PORT", "0",
                "KAPOCS_DEMO", Boolean.toString(demo)));
        return new Town(folder, launch, Houses.open(launch, settings));
    }

    Path backup() {
        return Backup.make(launch, backups, 2, "of a test", new PrintStream(new ByteArrayOutputStream()));
    }

    /** A new empty folder with these keys; PostgreSQL's programs are there, so that they are not unpacked again. */
    Map<String, String> emptyPlace(String name) throws IOException {
        Path empty = folder.resolve(name);
        Hashes.openFolder(empty);
        Files.setPosixFilePermissions(empty, java.nio.file.attribute.PosixFilePermissions.fromString("rwx--x--x"));
        try (var programs = Files.newDirectoryStream(data, "postgresql-*")) {
            for (Path home : programs) {
                Path link = empty.resolve(home.getFileName());
                if (Files.notExists(link)) {
                    Files.createSymbolicLink(link, home.toAbsolutePath());
                }
            }
        }
        return new HashMap<>(Map.of(
                "KAPOCS_DATA", empty.toString(),
                "KAPOCS_KEYS", data.resolve("keys").toString(),
                "KAPOCS_DEMO", launch.properties().get("kapocs.demo").toString(),
                "KAPOCS_PORT", "0"));
    }

    /** Restores, and says what the console says. */
    static String restore(Map<String, String> place, Path backup, String... until) {
        var said = new ByteArrayOutputStream();
        Restore.run(
                place,
                backup,
                until.length == 0 ? null : until[0],
                Houses::make,
                new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }

    /** Writes and notes what was confirmed, in several threads, until it is told to stop. */
    Writers writers(int how) {
        return new Writers(how);
    }

    /** One confirmed write. */
    void write(byte[] key) throws SQLException {
        try (var connection = launch.owner()) {
            write(connection, key);
        }
    }

    private static void write(java.sql.Connection connection, byte[] key) throws SQLException {
        try (var sql =
                connection.prepareStatement("insert into web.once (key_hash, made_at) values (?, ?::timestamptz)")) {
            sql.setBytes(1, key);
            sql.setString(2, "2026-11-28 12:00:00+00");
            sql.executeUpdate();
        }
    }

    static List<String> keys(Launch launch) throws SQLException {
        try (var connection = launch.owner()) {
            return new Census(connection).all("select encode(key_hash, 'escape') from web.once order by 1");
        }
    }

    @Override
    public void close() throws IOException {
        leave();
        Shelf.delete(folder);
    }

    /** What it kept stays. */
    void leave() {
        house.close();
        launch.close();
    }

    final class Writers implements AutoCloseable {
        final Queue<String> confirmed = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean going = new AtomicBoolean(true);
        private final List<Thread> threads = new ArrayList<>();

        private Writers(int how) {
            for (int n = 0; n < how; n++) {
                String name = "writer" + n + "-";
                threads.add(Thread.ofPlatform().start(() -> write(name)));
            }
        }

        private void write(String name) {
            try (var connection = launch.owner()) {
                for (int n = 0; going.get(); n++) {
                    Town.write(connection, (name + n).getBytes(StandardCharsets.US_ASCII));
                    confirmed.add(name + n);
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void close() throws InterruptedException {
            going.set(false);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }
}
