package org.kapocs.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** A file that only its owner may read, written once and whole. */
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    static byte[] random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static String randomText() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    }

    /** Writes it beside its place and moves it there, so that a power cut leaves all of it or nothing. */
    static void write(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var how = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(draft, how, ownerOnly)) {
            channel.write(ByteBuffer.wrap(content));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The same for the first secret of a name; who comes second, of two nodes that start together, leaves what is there. */
    static void writeFirst(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + "." + randomText());
        write(draft, content);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException other) {
            // theirs counts, and is read
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Refuses a secret that others of this machine could have read. */
    static byte[] read(Path file) throws IOException {
        for (var permission : Files.getPosixFilePermissions(file)) {
            if (permission.name().startsWith("OTHERS")) {
                throw new LaunchRefused("The key file " + file + " can be read by everybody on this machine."
                        + " Decide whether it is still a secret; then: chmod 600 '" + file + "'");
            }
        }
        return Files.readAllBytes(file);
    }
}
