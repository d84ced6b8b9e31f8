package org.kapocs.keep;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.launch.Database;
import org.kapocs.launch.Launch;
import org.kapocs.launch.LaunchRefused;
import org.kapocs.launch.Recovery;
import org.kapocs.shared.audit.TrailCheck;

/** Brings a city back into an empty place, and compares it with what the backup says before anybody may use it. */
public final class Restore {
    private final Path backup;
    private final Manifest manifest;
    private final Until until;
    private final PrintStream console;

    private Restore(Path backup, Manifest manifest, Until until, PrintStream console) {
        this.backup = backup;
        this.manifest = manifest;
        this.until = until;
        this.console = console;
    }

    /** Makes the tables of an empty database as they were: our migrations, up to the newest named of each room. */
    public interface Schema {
        void make(Database empty, Map<String, String> migrations);
    }

    /**
     * @param until a moment, {@code latest}, or null for the moment of the backup
     * @throws KeepRefused with the reason in words
     * @throws LaunchRefused likewise
     */
    public static void run(
            Map<String, String> environment, Path backup, @Nullable String until, Schema schema, PrintStream console) {
        try {
            var restore =
                    new Restore(backup.toAbsolutePath().normalize(), Manifest.in(backup), Until.read(until), console);
            restore.refuseWhatItDoesNotHave();
            try (Recovery recovery = Recovery.into(environment)) {
                recovery.refuseOtherKeys(restore.manifest.fact("occupant"));
                restore.into(recovery, schema);
            }
        } catch (IOException | SQLException failure) {
            throw new KeepRefused(
                    "The restore did not come to its end, and Kapocs does not start on what is there."
                            + " Begin it again. " + failure.getMessage(),
                    failure);
        }
    }

    private void refuseWhatItDoesNotHave() {
        if (!manifest.isOfCluster() && !(until instanceof Until.Backup)) {
            throw new KeepRefused("This is a backup of rows; the log that leads to another moment is kept by who runs"
                    + " that PostgreSQL. Ask them to bring it to " + until.words() + "; or restore without --until."
                    + " Nothing was changed.");
        }
        if (until instanceof Until.Moment(var at) && at.isBefore(manifest.holds())) {
            throw new KeepRefused("That moment (" + Until.shown(at) + ") is before the end of this backup ("
                    + Until.shown(manifest.holds())
                    + "). Take an earlier backup. Nothing was changed.");
        }
    }

    private void into(Recovery recovery, Schema schema) throws IOException, SQLException {
        if (manifest.isOfCluster()) {
            recovery.folderForCluster();
        }
        recovery.begin();
        console.println("Bringing back " + backup + ", " + until.words() + " …");
        String reached;
        try (Launch house = manifest.isOfCluster() ? cluster(recovery) : rows(recovery, schema)) {
            bringFiles(house.data());
            compare(house);
            reached = until.reached(manifest, manifest.isOfCluster() ? lastReplayed(house) : null);
        }
        Shelf.delete(log(recovery));
        recovery.isWhole();
        console.println("All of it is back in " + recovery.data() + ", " + reached + ". Kapocs may start.");
    }

    private static Path log(Recovery recovery) {
        return recovery.data().resolve("postgres.replay");
    }

    private Launch cluster(Recovery recovery) throws IOException {
        ClusterCopy.bringBack(backup, manifest, recovery.folderForCluster());
        Path replay = log(recovery);
        Hashes.openFolder(replay);
        if (!(until instanceof Until.Backup)) {
            var kept = new LogFolder(backup.resolveSibling(manifest.fact("log")));
            for (String segment : kept.from(manifest.fact("first-segment"))) {
                Hashes.copy(kept.folder().resolve(segment), replay.resolve(segment), segment);
            }
        }
        try {
            return recovery.replayed(replay, until.setting(manifest));
        } catch (LaunchRefused refused) {
            if (String.valueOf(refused.getMessage()).contains("before configured recovery target")) {
                throw new KeepRefused(
                        "The log that was kept ends before that moment. Restore with --until latest to"
                                + " bring back everything that there is.",
                        refused);
            }
            throw refused;
        }
    }

    /** PostgreSQL remembers it until it is stopped; nothing was written since the backup when it knows none. */
    private static @Nullable Instant lastReplayed(Launch house) throws SQLException {
        try (Connection connection = house.administrator();
                var sql = connection.createStatement();
                var row = sql.executeQuery("select pg_last_xact_replay_timestamp()")) {
            row.next();
            var at = row.getObject(1, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
    }

    private Launch rows(Recovery recovery, Schema schema) throws IOException, SQLException {
        for (Manifest.Part part : manifest.files()) {
            Hashes.compare(backup, part);
        }
        Launch house = recovery.empty();
        try {
            TableCopy.bringBack(house, backup, manifest, schema);
            return house;
        } catch (IOException | SQLException | RuntimeException failure) {
            house.close();
            throw failure;
        }
    }

    private void bringFiles(Path data) throws IOException {
        for (Manifest.Part part : manifest.files()) {
            if (part.path().startsWith("files/")) {
                Hashes.bringBack(backup, part, data.resolve(part.path().substring("files/".length())));
            }
        }
    }

    private void compare(Launch house) throws SQLException {
        try (Connection connection = house.hasOwnPostgres() ? house.administrator() : house.owner()) {
            connection.setAutoCommit(false);
            var census = new Census(connection);
            census.asTheHouse();
            if (!census.occupant().equals(manifest.fact("occupant"))) {
                throw new KeepRefused("What came back is not whose the backup says it is: " + census.occupant());
            }
            compare(census.rows());
            if (!TrailCheck.passes(connection, manifest.fact("audit"))) {
                throw new KeepRefused(
                        "The audit trail that came back does not go through where it ended at the backup.");
            }
            connection.rollback();
            if (TrailCheck.run(connection, house.keys().derived("audit.head"), house.data(), console) != 0) {
                throw new KeepRefused("The audit trail that came back is not intact.");
            }
        }
    }

    private void compare(Map<String, Long> found) {
        var differing = new TreeMap<String, String>();
        for (var tables : List.of(manifest.rows(), found)) {
            for (String table : tables.keySet()) {
                String then = rows(manifest.rows(), table);
                String now = rows(found, table);
                if (!then.equals(now)) {
                    differing.put(table, then + " then, " + now + " now");
                }
            }
        }
        String told = differing.entrySet().stream()
                .map(table -> table.getKey() + " " + table.getValue())
                .collect(Collectors.joining("; "));
        boolean exact =
                until instanceof Until.Backup && manifest.fact("counted").equals("exactly");
        if (exact && !differing.isEmpty()) {
            throw new KeepRefused("These tables have not the rows that they had: " + told);
        }
        console.printf(
                "%,d rows in %d tables%s%n",
                found.values().stream().mapToLong(Long::longValue).sum(),
                found.size(),
                differing.isEmpty()
                        ? ", each as many as at the backup."
                        : "; otherwise than at the backup: " + told + ".");
    }

    private static String rows(Map<String, Long> counted, String table) {
        Long rows = counted.get(table);
        return rows == null ? "no table" : rows.toString();
    }
}
