package org.kapocs.shared.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
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

    Optional<Path> of(LocalDate day) {
        return Optional.of(folder.resolve(day.toString())).filter(Files::exists);
    }

    /** Replaces the file of the day, whole or not at all. */
    void write(DayHead head) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "head", ".tmp");
            Files.writeString(draft, head.text());
            Files.move(
                    draft,
                    folder.resolve(head.day().toString()),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the file says; empty when it is not a head at all. */
    static Optional<DayHead> read(Path file) {
        try {
            return Optional.of(DayHead.parse(Files.readString(file)));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
