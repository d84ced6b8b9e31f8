package org.kapocs.keep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.kapocs.launch.Archiving;
import org.kapocs.launch.Launch;

/**
 * Where the PostgreSQL of one data folder keeps its log, beside the backups from which that begins. Each data folder has
 * one with a name of its own: a city brought back elsewhere, to try a backup, never writes into this one.
 */
record LogFolder(Path folder) {
    private static final int SEGMENT_NAME = 24;

    /** The one of this data folder among these backups; named and opened at the first backup, and the log wished for. */
    static LogFolder opened(Path data, Path backups) throws IOException {
        Path wish = Archiving.wish(data);
        String before = Files.exists(wish) ? Files.readString(wish).strip() : "";
        Path known = before.isEmpty() ? null : Path.of(before);
        if (known == null || !backups.equals(known.getParent()) || Files.notExists(known)) {
            byte[] random = new byte[4];
            new SecureRandom().nextBytes(random);
            known = backups.resolve("log-" + HexFormat.of().formatHex(random));
            Hashes.openFolder(known);
            giveToPostgres(data, known);
            Path draft = wish.resolveSibling("archiving.new");
            Files.deleteIfExists(draft);
            Files.writeString(draft, known + "\n", StandardCharsets.UTF_8);
            giveToPostgres(data, draft);
            Files.move(draft, wish, StandardCopyOption.ATOMIC_MOVE);
        }
        return new LogFolder(known);
    }

    private static void giveToPostgres(Path data, Path path) throws IOException {
        for (String attribute : List.of("unix:gid", "unix:uid")) {
            Object theirs = Files.getAttribute(data.resolve("postgres"), attribute);
            if (!Files.getAttribute(path, attribute).equals(theirs)) {
                Files.setAttribute(path, attribute, theirs);
            }
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** Waits until PostgreSQL has brought this segment here; which is also the proof that its account may. */
    void await(Launch house, Census postgres, String segment) throws SQLException {
        if (!Launch.within(Duration.ofSeconds(60), () -> Files.exists(folder.resolve(segment)))) {
            throw new KeepRefused(
                    "PostgreSQL could not keep its log in " + folder + ": its account must be able to pass"
                            + " through the folders above and to write there; and is the disk full? Its own words are in "
                            + house.data().resolve("postgres.log") + " (" + postgres.one("""
                            select concat('failed ', failed_count, ', last ', last_failed_wal) from pg_stat_archiver""")
                            + ").");
        }
    }

    /** Names of the segments from this one on, oldest first. */
    List<String> from(String first) throws IOException {
        return Hashes.filesIn(folder, file -> file.toString().matches("[0-9A-F]{" + SEGMENT_NAME + "}")).stream()
                .map(Path::toString)
                .filter(name -> name.compareTo(first) >= 0)
                .toList();
    }

    /** What no kept backup begins from goes. */
    void deleteBefore(String first) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "[0-9A-F]*")) {
            for (Path file : files) {
                if (file.getFileName().toString().compareTo(first) < 0) {
                    Files.delete(file);
                }
            }
        }
    }
}
