package org.kapocs.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder in which one city keeps everything that must outlive a restart, held by one Kapocs at a time.
 *
 * <p>The kernel gives the lock back when the process ends, however it ends.
 */
final class DataDirectory implements AutoCloseable {
    /** The kernel's lock is per process; inside one process we must know it ourselves, before touching the file. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /** @throws LaunchRefused when another Kapocs holds it, or this account may not write there */
    static DataDirectory hold(Path wanted) {
        try {
            Path root = created(wanted).toRealPath();
            if (!HELD_HERE.add(root)) {
                throw heldBy(root, "this same process");
            }
            return new DataDirectory(root, locked(root));
        } catch (IOException e) {
            throw new LaunchRefused(
                    "The data folder " + wanted + " cannot be used: " + e
                            + ". Give Kapocs a folder that this account may write, in KAPOCS_DATA.",
                    e);
        }
    }

    Path root() {
        return root;
    }

    /** PostgreSQL's own directory. */
    Path cluster() {
        return root.resolve("postgres");
    }

    Path socket() {
        return root.resolve("socket");
    }

    /** Where the port is remembered on which PostgreSQL listens. */
    Path port() {
        return portIn(root);
    }

    /** There while a restore into this folder has not come to its end. */
    Path restoring() {
        return root.resolve("restoring");
    }

    static Path portIn(Path root) {
        return root.resolve("postgres.port");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    @Override
    public void close() {
        HELD_HERE.remove(root);
        try {
            lockFile.close();
        } catch (IOException e) {
            System.getLogger("org.kapocs.launch").log(System.Logger.Level.WARNING, "The lock file did not close", e);
        }
    }

    private static Path created(Path wanted) throws IOException {
        if (Files.isDirectory(wanted)) {
            return wanted;
        }
        Path root = Files.createDirectories(wanted);
        // The account PostgreSQL runs under must be able to pass through; what is inside guards itself.
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
        return root;
    }

    private static FileChannel locked(Path root) throws IOException {
        Path file = root.resolve("lock");
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw heldBy(root, "process " + Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(root);
            if (channel != null) {
                channel.close();
            }
            throw e;
        }
    }

    private static LaunchRefused.Held heldBy(Path root, String holder) {
        return new LaunchRefused.Held("Another Kapocs (" + holder + ") already works in the data folder " + root
                + ". Nothing was changed. Stop that one first, or give this one a folder of its own in KAPOCS_DATA.");
    }
}
