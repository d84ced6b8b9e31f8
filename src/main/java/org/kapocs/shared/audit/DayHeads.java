package org.kapocs.shared.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The signed heads, a file for each day, in a folder outside the database. Copy them elsewhere: they are the witness. */
record DayHeads(Path folder) {

    /** Oldest first. */
    List<Path> all() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{4}-\\d\\d-\\d\\d"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * What the files say.
     *
     * @param ours signed by us, oldest first
     * @param torn files that are no heads at all, as a full disk or a failing one leaves them
     * @param forged whether one is signed by somebody else, or says another day than its name
     */
    record Kept(List<DayHead> ours, List<Path> torn, boolean forged) {}

    Kept kept(byte[] seed) {
        var ours = new ArrayList<DayHead>();
        var torn = new ArrayList<Path>();
        boolean forged = false;
        for (Path file : all()) {
            Optional<DayHead> head = read(file);
            if (head.isEmpty()) {
                torn.add(file);
            } else if (head.get().isOurs(seed) && file.endsWith(head.get().day().toString())) {
                ours.add(head.get());
            } else {
                forged = true;
            }
        }
        return new Kept(ours, torn, forged);
    }

    /** Replaces the file of the day, whole or not at all, whenever the power fails. */
    void write(DayHead head) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "head", ".tmp");
            try (var file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                var text = ByteBuffer.wrap(head.text().getBytes(StandardCharsets.US_ASCII));
                while (text.hasRemaining()) {
                    file.write(text);
                }
                file.force(true);
            }
            Files.move(
                    draft,
                    folder.resolve(head.day().toString()),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<DayHead> read(Path file) {
        try {
            return Optional.of(DayHead.parse(Files.readString(file)));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
