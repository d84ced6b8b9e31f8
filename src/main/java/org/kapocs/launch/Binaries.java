package org.kapocs.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the jar once and used from then on. */
record Binaries(Path home) {
    /** The major version of the programs we carry; a data directory belongs to one major version. */
    static final String MAJOR = "18";

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /**
     * Unpacks into a folder named after the archive's content, so that a newer Kapocs brings its own programs.
     *
     * @throws LaunchRefused on a machine for which we carry no programs
     */
    static Binaries in(Path parent) throws IOException {
        String archive = archive();
        Path home = parent.resolve("postgresql-" + MAJOR + "-" + digest(archive));
        if (Files.notExists(home)) {
            unpackOnce(archive, home);
        }
        return new Binaries(home);
    }

    static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** One at a time on this machine: whoever waited finds the work done; what a killed one left is cleared away. */
    private static synchronized void unpackOnce(String archive, Path home) throws IOException {
        Path lockFile = home.resolveSibling("unpacking.lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var alone = channel.lock()) {
            Path draft = home.resolveSibling(home.getFileName() + ".new");
            if (Files.exists(draft)) {
                delete(draft);
            }
            if (Files.notExists(home)) {
                openFolder(draft);
                unpack(archive, draft);
                Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name", "");
        String processor = System.getProperty("os.arch", "");
        return switch (system + "/" + processor) {
            case "Linux/amd64" -> "/postgres-linux-x86_64.txz";
            case "Linux/aarch64" -> "/postgres-linux-arm_64.txz";
            default ->
                throw new LaunchRefused("Kapocs carries PostgreSQL for Linux on x86-64 and arm64; this is " + system
                        + " on " + processor
                        + ". Use a PostgreSQL of your own: KAPOCS_DB_URL, KAPOCS_DB_USER, KAPOCS_DB_PASSWORD.");
        };
    }

    private static InputStream open(String archive) throws IOException {
        InputStream in = Binaries.class.getResourceAsStream(archive);
        if (in == null) {
            throw new IOException(archive + " is not on the class path");
        }
        return new BufferedInputStream(in, 1 << 16);
    }

    private static String digest(String archive) throws IOException {
        try (var in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target);
            }
        }
    }

    private static void write(InputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target) || path.toString().endsWith(".a")) {
            return; // static libraries are for those who compile against PostgreSQL
        }
        if (entry.isDirectory()) {
            openFolder(path);
        } else if (entry.isSymbolicLink()) {
            openFolder(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            openFolder(path.getParent());
            Files.copy(tar, path);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Readable for the account PostgreSQL runs under, whatever the umask of ours. */
    private static void openFolder(@Nullable Path folder) throws IOException {
        if (folder != null && Files.notExists(folder)) {
            openFolder(folder.getParent());
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
