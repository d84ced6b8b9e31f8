package org.kapocs.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An empty place into which a city is brought back. Until that is done to its end, a mark in the data folder keeps
 * Kapocs from starting there.
 */
public final class Recovery implements AutoCloseable {
    private static final Set<String> NOT_DATA = Set.of("keys", "lock", "unpacking.lock", "restoring", "lost+found");

    private final Wishes wishes;
    private final Keys keys;
    private final @Nullable DataDirectory held;

    private Recovery(Wishes wishes, Keys keys, @Nullable DataDirectory held) {
        this.wishes = wishes;
        this.keys = keys;
        this.held = held;
    }

    /** @throws LaunchRefused when something is there already, or the keys are not */
    public static Recovery into(Map<String, String> environment) {
        Wishes wishes = Wishes.in(environment);
        if (!Keys.there(wishes.keys())) {
            throw new LaunchRefused("The keys of the city are not in " + wishes.keys() + ". They are never in a backup:"
                    + " bring them from the place where you keep them (KAPOCS_KEYS says in which folder they are), and"
                    + " restore again.");
        }
        if (wishes.external() != null && !ExternalPostgres.isEmpty(wishes.external())) {
            throw new LaunchRefused("The database of KAPOCS_DB_URL is not empty. Nothing was changed."
                    + " Make an empty one, and restore into that.");
        }
        DataDirectory held = DataDirectory.hold(wishes.data());
        try {
            refuseUnlessEmpty(held.root());
            return new Recovery(wishes, Keys.open(wishes.keys(), false), held);
        } catch (IOException e) {
            held.close();
            throw new LaunchRefused("The data folder " + wishes.data() + " cannot be written: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    /** What a killed restore left is no data, and is cleared; anything else is. */
    private static void refuseUnlessEmpty(Path root) throws IOException {
        boolean killed = Files.exists(root.resolve("restoring"));
        try (var entries = Files.newDirectoryStream(root)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (NOT_DATA.contains(name) || name.startsWith("postgresql-")) {
                    continue;
                }
                if (!killed) {
                    throw new LaunchRefused("The data folder " + root + " is not empty: there is " + entry
                            + ". Nothing was changed. Restore into an empty folder (KAPOCS_DATA).");
                }
                clear(entry);
            }
        }
    }

    private static void clear(Path entry) throws IOException {
        if (entry.endsWith("postgres")) {
            new Postmaster(entry, entry.resolveSibling("socket")).stop();
        }
        Binaries.delete(entry);
    }

    public Path data() {
        return wishes.data();
    }

    /** Whether the copy was made of a database under these keys; asked before anything is copied. */
    public void refuseOtherKeys(String occupant) {
        Occupant.refuseOtherKeys(occupant, keys);
    }

    /** From here on the place is no longer empty. */
    public void begin() throws IOException {
        Files.writeString(
                wishes.data().resolve("restoring"), "A restore has begun here and has not come to its end.\n");
    }

    /** @throws LaunchRefused when the environment names a PostgreSQL of somebody else, whose files are not ours */
    public Path folderForCluster() {
        if (wishes.external() != null) {
            throw new LaunchRefused("This is a backup of the PostgreSQL that Kapocs brings along; it goes into a data"
                    + " folder. Unset KAPOCS_DB_URL, and restore again.");
        }
        return wishes.data().resolve("postgres.new");
    }

    /** An empty database, ours or the external one, with the roles of the house. */
    public Launch empty() {
        release();
        return Launch.withDatabase(wishes, List.of());
    }

    /**
     * Puts the copied directory into its place and lets PostgreSQL replay its log.
     *
     * @param log segments that are not in the directory itself
     * @param target PostgreSQL's setting that says how far; null for as far as the log goes
     */
    public Launch replayed(Path log, @Nullable String target) throws IOException {
        Path draft = folderForCluster();
        release();
        try (DataDirectory data = DataDirectory.hold(wishes.data())) {
            Account account = Account.forCluster(data, Binaries.in(data.root()));
            own(draft, account);
            own(log, account);
            Files.move(draft, data.cluster(), StandardCopyOption.ATOMIC_MOVE);
        }
        var how = new ArrayList<>(List.of(
                "-c", "archive_mode=off",
                "-c", "hot_standby=off", // so that it is ready when it has replayed, and not before
                "-c", "restore_command=cp ../" + log.getFileName() + "/%f %p",
                "-c", "recovery_target_action=promote"));
        if (target != null) {
            how.addAll(List.of("-c", target));
        }
        return Launch.withDatabase(wishes, how);
    }

    private static void own(Path tree, Account account) throws IOException {
        try (var walk = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) walk::iterator) {
                String mode = Files.isDirectory(path) ? "rwx------" : "rw-------";
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
                account.takes(path);
            }
        }
    }

    /** Everything is there and was compared: Kapocs may start. */
    public void isWhole() throws IOException {
        Files.delete(wishes.data().resolve("restoring"));
    }

    private void release() {
        if (held != null) {
            held.close();
        }
    }

    @Override
    public void close() {
        release();
    }
}
