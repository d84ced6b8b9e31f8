package org.kapocs.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kapocs.Houses;
import org.kapocs.keep.Backup;
import org.kapocs.keep.KeepRefused;
import org.kapocs.keep.Restore;
import org.kapocs.launch.Launch;
import org.kapocs.testing.Proof;
import org.springframework.context.ConfigurableApplicationContext;

/** A full house is backed up while newcomers ask, then brought back: whole, to the second before a mistake, and damaged. */
class BackupDrill {
    private static final int FLIPS = 10;

    /** As {@code bin/drill backup target/bench/100000/data}: a house that the bench has filled; else the demo's. */
    private static final String FILLED = System.getProperty("drill.1", "");

    private final Path folder = Path.of("target/backup-drill").toAbsolutePath();
    private final Proof proof = Proof.of("backup");
    private String of = "";

    @Test
    void a_city_comes_back() throws Exception {
        run("rm", "-rf", folder.toString());
        Files.createDirectories(folder);
        if (!FILLED.isEmpty()) {
            run("cp", "-a", FILLED, folder.resolve("town").toString());
        }
        try (Launch launch = Launch.from(place("town", FILLED.isEmpty()));
                var house = Houses.open(launch)) {
            of = ", " + number(launch, "select count(*) from casework.case_file") + " cases";
            drill(launch, house);
        }
        proof.write();
        run("rm", "-rf", folder.toString());
    }

    private void drill(Launch launch, ConfigurableApplicationContext house) throws Exception {
        int port = house.getEnvironment().getRequiredProperty("server.port", Integer.class);
        Path backup;
        List<String> before;
        List<String> confirmed;
        try (var newcomers = new Newcomers(4, port)) {
            newcomers.await(50);
            before = List.copyOf(newcomers.confirmed());
            long began = System.nanoTime();
            backup = Backup.make(launch, folder.resolve("backups"), 7, "of a drill", System.out);
            proof.fact("backup while people ask" + of, seconds(began), "s");
            newcomers.await(50);
            newcomers.stop();
            confirmed = List.copyOf(newcomers.confirmed());
        }
        long questions = number(launch, "select count(*) from contact.message");
        Instant moment = Launch.now();
        long mistake = System.nanoTime();
        try (var connection = launch.administrator();
                var sql = connection.createStatement()) {
            sql.execute("delete from contact.message");
            String segment = text(launch, "select pg_walfile_name(pg_current_wal_insert_lsn())");
            HaCluster.demand(90, "the log handed on", () -> isHandedOn(launch, segment));
        }
        proof.atMost("a write is in the kept log after" + of, seconds(mistake), 61, "s");

        long began = System.nanoTime();
        var whole = place("whole", FILLED.isEmpty());
        Restore.run(whole, backup, null, Houses::make, System.out);
        proof.atMost("brought back and compared" + of, seconds(began) / 60, 5, "min");
        proof.atMost("questions lost that were confirmed before the backup", lost(whole, before, -1), 0, "");

        began = System.nanoTime();
        var undone = place("undone", FILLED.isEmpty());
        Restore.run(undone, backup, moment.toString(), Houses::make, System.out);
        proof.atMost("brought back to the moment before a mistake" + of, seconds(began) / 60, 5, "min");
        proof.atMost("questions lost or too many at that moment", lost(undone, confirmed, questions), 0, "");
        proof.atLeast("damaged copies found, of " + FLIPS, damagedFound(backup), FLIPS, "");
    }

    /** Each with one bit of one file turned. */
    private int damagedFound(Path backup) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(backup)) {
            files = walk.filter(file -> file.toFile().isFile() && file.toFile().length() > 0)
                    .toList();
        }
        var random = new Random(20261128);
        int found = 0;
        for (int n = 0; n < FLIPS; n++) {
            Path file = files.get(random.nextInt(files.size()));
            long at = (long) (random.nextDouble() * Files.size(file));
            turn(file, at);
            var damaged = place("damaged" + n, FILLED.isEmpty());
            assertThatThrownBy(() -> Restore.run(damaged, backup, null, Houses::make, System.out))
                    .as("%s at %d", file, at)
                    .isInstanceOf(KeepRefused.class);
            found++;
            turn(file, at);
            run("rm", "-rf", damaged.get("KAPOCS_DATA"));
        }
        return found;
    }

    private static void turn(Path path, long at) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(at);
            int before = file.read();
            file.seek(at);
            file.write(before ^ 4);
        }
    }

    /** How many of these are missing, and by how many there are more or fewer in all; all is not asked when negative. */
    private static long lost(Map<String, String> place, List<String> confirmed, long all) throws Exception {
        try (Launch again = Launch.from(place)) {
            var kept = Newcomers.kept(again);
            long lost = confirmed.stream().filter(one -> !kept.containsKey(one)).count();
            long questions = number(again, "select count(*) from contact.message");
            return lost + (all < 0 ? 0 : Math.abs(questions - all));
        }
    }

    private static boolean isHandedOn(Launch launch, String segment) {
        try {
            return text(launch, "select coalesce(max(last_archived_wal), '') from pg_stat_archiver")
                            .compareTo(segment)
                    >= 0;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long number(Launch launch, String query) throws SQLException {
        return Long.parseLong(text(launch, query));
    }

    private static String text(Launch launch, String query) throws SQLException {
        try (var connection = launch.administrator();
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Map<String, String> place(String name, boolean demo) {
        return new HashMap<>(Map.of(
                "KAPOCS_PORT", "0",
                "KAPOCS_DEMO", Boolean.toString(demo),
                "KAPOCS_DATA", folder.resolve(name).toString(),
                "KAPOCS_KEYS", folder.resolve("town/keys").toString()));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void run(String... command) throws IOException {
        try {
            assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                    .isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
