package org.kapocs.keep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.kapocs.launch.Launch;

/**
 * PostgreSQL's own directory, copied while it works, with as much of its log as makes the copy consistent. Only of the
 * PostgreSQL that Kapocs brings along; from such a copy its log leads to any later second.
 */
final class ClusterCopy {
    static final String FOLDER = "postgres";
    private static final Set<String> OF_THE_MOMENT = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private static final Set<String> OF_THE_PROCESS = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");
    /** PostgreSQL wants to find these, empty or not. */
    private static final List<String> FOLDERS = List.of(
            "pg_wal/archive_status",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat",
            "pg_stat_tmp",
            "pg_subtrans",
            "pg_tblspc",
            "pg_twophase",
            "pg_commit_ts",
            "pg_logical/snapshots",
            "pg_logical/mappings",
            "pg_wal/summaries");

    private final Launch house;
    private final Path backup;
    private final LogFolder log;
    private final Manifest manifest;

    ClusterCopy(Launch house, Path backup, LogFolder log, Manifest manifest) {
        this.house = house;
        this.backup = backup;
        this.log = log;
        this.manifest = manifest;
    }

    /** Ends with a named point in the log, at which exactly the counted rows are there. */
    void take() throws IOException, SQLException {
        try (Connection keeper = house.administrator();
                Connection counter = house.administrator()) {
            var postgres = new Census(keeper);
            // While this session lives, PostgreSQL keeps every segment that the copy needs.
            postgres.one("select pg_create_physical_replication_slot('kapocs_backup', true, true)::text");
            String first = segment(postgres, "pg_backup_start('Kapocs', true)");
            copyDirectory();
            try (var sql = keeper.createStatement();
                    var end = sql.executeQuery("select labelfile from pg_backup_stop(wait_for_archive => false)")) {
                end.next();
                byte[] label = Objects.requireNonNull(end.getString(1)).getBytes(StandardCharsets.UTF_8);
                manifest.files()
                        .add(Hashes.writing(
                                backup.resolve(FOLDER + "/backup_label"),
                                FOLDER + "/backup_label",
                                out -> out.write(label)));
            }
            manifest.facts().put("holds", Launch.now().toString());
            String last = StillMoment.in(keeper, counter, manifest);
            postgres.one("select pg_switch_wal()::text");
            copyLog(first, last);
            manifest.facts().put("log", log.name());
            manifest.facts().put("first-segment", first);
            log.await(house, postgres, last);
            count(counter);
        }
    }

    private void count(Connection counter) throws SQLException {
        var census = new Census(counter);
        census.fill(manifest);
        manifest.rows().putAll(census.rows());
        counter.rollback();
    }

    static String segment(Census postgres, String place) throws SQLException {
        return postgres.one("select pg_walfile_name(" + place + ")");
    }

    private void copyDirectory() throws IOException {
        Path cluster = house.data().resolve("postgres");
        for (Path file : Hashes.filesIn(cluster, ClusterCopy::isKept)) {
            String name = FOLDER + "/" + file;
            Manifest.Part part = Hashes.copy(cluster.resolve(file), backup.resolve(name), name);
            if (part != null) {
                manifest.files().add(part);
            }
        }
    }

    private static boolean isKept(Path file) {
        String name = file.getFileName().toString();
        return !OF_THE_MOMENT.contains(file.getName(0).toString())
                && !OF_THE_PROCESS.contains(name)
                && !file.toString().contains("pgsql_tmp");
    }

    private void copyLog(String first, String last) throws IOException {
        Path segments = house.data().resolve("postgres/pg_wal");
        List<Path> needed = Hashes.filesIn(
                segments,
                file -> file.toString().matches("[0-9A-F]{24}")
                        && file.toString().compareTo(first) >= 0
                        && file.toString().compareTo(last) <= 0);
        Stream<Path> lines = Hashes.filesIn(segments, file -> file.toString().endsWith(".history")).stream();
        for (Path file : Stream.concat(needed.stream(), lines).toList()) {
            String name = FOLDER + "/pg_wal/" + file;
            manifest.files()
                    .add(Objects.requireNonNull(Hashes.copy(segments.resolve(file), backup.resolve(name), name), name));
        }
        if (needed.isEmpty() || !needed.getFirst().toString().equals(first)) {
            throw new KeepRefused("PostgreSQL has thrown a part of its log away that the backup needs: " + first);
        }
    }

    /** The directory as PostgreSQL wants to find it. */
    static void bringBack(Path backup, Manifest manifest, Path cluster) throws IOException {
        for (String folder : FOLDERS) {
            Hashes.openFolder(cluster.resolve(folder));
        }
        for (Manifest.Part part : manifest.files()) {
            if (part.path().startsWith(FOLDER + "/")) {
                Hashes.bringBack(backup, part, cluster.resolve(part.path().substring(FOLDER.length() + 1)));
            }
        }
        Files.createFile(cluster.resolve("recovery.signal"));
    }
}
