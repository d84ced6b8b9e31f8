package org.kapocs.keep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Copies files and computes their SHA-256 on the way. What is written may be read by this account alone. */
final class Hashes {
    private static final int AT_ONCE = 1 << 18;

    private Hashes() {}

    static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Every file of a folder, sorted, relative to it; of a folder that is not there none. */
    static List<Path> filesIn(Path folder, Predicate<Path> wanted) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(wanted)
                    .sorted()
                    .toList();
        }
    }

    /** Copies one file; null when it has gone meanwhile. */
    static Manifest.@Nullable Part copy(Path from, Path to, String name) throws IOException {
        try (InputStream in = Files.newInputStream(from)) {
            var hashed = new DigestInputStream(in, digest());
            long bytes;
            try (OutputStream out = openNew(to)) {
                bytes = transfer(hashed, out);
            }
            return new Manifest.Part(
                    HexFormat.of().formatHex(hashed.getMessageDigest().digest()), bytes, name);
        } catch (NoSuchFileException gone) {
            return null;
        }
    }

    /** What is written to a new file of the backup. */
    static Manifest.Part writing(Path to, String name, Content content) throws IOException {
        var hashed = new DigestOutputStream(openNew(to), digest());
        try (hashed) {
            content.write(hashed);
        }
        return new Manifest.Part(
                HexFormat.of().formatHex(hashed.getMessageDigest().digest()), Files.size(to), name);
    }

    /** Something that writes itself. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** @throws KeepRefused when it is not, byte for byte, what was written at the backup */
    static void compare(Path backup, Manifest.Part part) throws IOException {
        Path file = backup.resolve(part.path());
        try (var in = new DigestInputStream(Files.newInputStream(file), digest())) {
            transfer(in, OutputStream.nullOutputStream());
            refuseUnlessEqual(
                    file, part, HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (NoSuchFileException gone) {
            throw damaged(file);
        }
    }

    /** Copies a part of a backup, and refuses what is not as it was written. */
    static void bringBack(Path backup, Manifest.Part part, Path to) throws IOException {
        Manifest.Part copied = copy(backup.resolve(part.path()), to, part.path());
        if (copied == null) {
            throw damaged(backup.resolve(part.path()));
        }
        refuseUnlessEqual(backup.resolve(part.path()), part, copied.sha256());
    }

    static void write(Path file, byte[] content) throws IOException {
        try (OutputStream out = openNew(file)) {
            out.write(content);
        }
        try (var written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    private static void refuseUnlessEqual(Path file, Manifest.Part part, String sha256) {
        if (!sha256.equals(part.sha256())) {
            throw damaged(file);
        }
    }

    private static KeepRefused damaged(Path file) {
        return new KeepRefused("The backup is damaged: " + file + " is not what was written. Take another backup.");
    }

    private static OutputStream openNew(Path file) throws IOException {
        openFolder(file.getParent());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        return Channels.newOutputStream(
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly));
    }

    static void openFolder(@Nullable Path folder) throws IOException {
        if (folder != null && Files.notExists(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static long transfer(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[AT_ONCE];
        long all = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            all += read;
        }
        return all;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
