package org.kapocs.keep;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.launch.Launch;
import org.kapocs.shared.audit.TrailCheck;
import org.kapocs.shared.job.LastBackup;

/**
 * A consistent backup of a city that goes on working: its database, and the signed heads of its audit trail. Never its
 * keys; only which keys they were, and the public one with which the heads can be checked.
 */
public final class Backup {
    static final String PART = ".part";
    /** What Kapocs keeps beside the database, in its data folder. */
    static final List<String> FILES = List.of("audit");

    private final Launch house;
    private final Path backups;

    private Backup(Launch house, Path backups) {
        this.house = house;
        this.backups = backups;
    }

    /**
     * Makes one, and lets go of the oldest above the wished number, with the log that only they needed.
     *
     * @param backups the folder that has all of them
     * @param version of this Kapocs
     * @return the new one's folder
     * @throws KeepRefused with the reason in words
     */
    public static Path make(Launch house, Path backups, int keep, String version, PrintStream console) {
        Path made;
        try {
            made = alone(house, backups, keep, version, console);
        } catch (IOException | SQLException failure) {
            note(house, false, console);
            throw new KeepRefused("No backup was made: " + failure.getMessage(), failure);
        } catch (KeepRefused refused) {
            note(house, false, console);
            throw refused;
        }
        if (made == null) {
            throw new KeepRefused("Another backup into " + backups + " is being made. Nothing was changed.");
        }
        note(house, true, console);
        return made;
    }

    /** Null when another one is being made, which will note itself how it ended. */
    private static @Nullable Path alone(Launch house, Path backups, int keep, String version, PrintStream console)
            throws IOException, SQLException {
        openToPostgres(backups);
        try (var lock = FileChannel.open(backups.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var alone = lock.tryLock()) {
            if (alone == null) {
                return null;
            }
            var backup = new Backup(house, backups.toRealPath());
            Shelf.clearInterrupted(backup.backups);
            Path made = backup.take(version);
            Shelf.keepNewest(backup.backups, keep, Manifest.in(made).fact("occupant"));
            tell(console, made);
            return made;
        }
    }

    /** For who looks after the house at /staff/jobs. The backup itself stands or falls without it. */
    private static void note(Launch house, boolean worked, PrintStream console) {
        try (Connection owner = house.owner()) {
            if (LastBackup.note(owner, Launch.now(), worked)) {
                return;
            }
        } catch (SQLException unreachable) {
            // said below; what failed before it is told by who calls
        }
        console.println("How this ended could not be noted in the database: /staff/jobs does not show it.");
    }

    /** PostgreSQL's account must be able to pass through to the folder of its log; what is inside guards itself. */
    private static void openToPostgres(Path backups) throws IOException {
        if (Files.notExists(backups)) {
            Files.createDirectories(backups);
            Files.setPosixFilePermissions(backups, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    private Path take(String version) throws IOException, SQLException {
        Instant began = Launch.now().truncatedTo(ChronoUnit.SECONDS);
        String name = freeName(began);
        Path draft = backups.resolve(name + PART);
        Hashes.openFolder(draft);
        Manifest manifest = Manifest.empty();
        manifest.facts().put("kind", house.hasOwnPostgres() ? "cluster" : "tables");
        manifest.facts().put("kapocs", version);
        manifest.facts().put("began", began.toString());
        manifest.facts().put("audit-key", TrailCheck.publicKey(house.keys().derived("audit.head")));
        copyFiles(draft, manifest); // before the database: the trail must reach as far as the signed heads
        if (house.hasOwnPostgres()) {
            new ClusterCopy(house, draft, LogFolder.opened(house.data(), backups), manifest).take();
        } else {
            TableCopy.take(house, draft, manifest);
        }
        manifest.facts().put("ended", Launch.now().toString());
        manifest.write(draft);
        Launch.forceToDisk(draft);
        return Files.move(draft, backups.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The moment at which it began; a second later where that name is taken, so that names stay in their order. */
    private String freeName(Instant began) {
        String name = began.toString().replace(':', '-');
        return Files.exists(backups.resolve(name)) ? freeName(began.plusSeconds(1)) : name;
    }

    private void copyFiles(Path draft, Manifest manifest) throws IOException {
        for (String kind : FILES) {
            Path folder = house.data().resolve(kind);
            for (Path file : Hashes.filesIn(folder, path -> !path.toString().endsWith(".tmp"))) {
                String name = "files/" + kind + "/" + file;
                Manifest.Part part = Hashes.copy(folder.resolve(file), draft.resolve(name), name);
                if (part != null) {
                    manifest.files().add(part);
                }
            }
        }
    }

    private static void tell(PrintStream console, Path made) throws IOException {
        Manifest manifest = Manifest.in(made);
        console.println("The backup is whole, in the folder " + made + " (bin/restore with this name brings it back).");
        console.printf(
                "It has %,d files, %,d MB, and %,d rows in %d tables (counted %s); the audit trail ends at entry %s.%n",
                manifest.files().size(),
                manifest.bytes() / 1_000_000,
                manifest.allRows(),
                manifest.rows().size(),
                manifest.fact("counted"),
                manifest.fact("audit").split(" ")[0]);
        console.println("It holds personal data, readable for this account alone and not encrypted: keep it on an"
                + " encrypted disk, or hand it to a program that encrypts.");
        console.println("It does NOT have the keys (" + manifest.fact("occupant")
                + "). Copy their folder once, to another place than this: without them nothing can be brought back.");
    }
}
