package org.kapocs.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.stream.Stream;

/** The disk under the house, which every visit waits for that leaves an entry in the trail. */
final class Disk {
    private static final int PAGE = 8192;
    private static final int SEGMENT = 16 * 1024 * 1024;

    private Disk() {}

    /** How long it takes to write and flush one page, one after the other, as PostgreSQL does it with its log. */
    static Load.Result flushes(Path folder, Duration time) throws IOException, InterruptedException {
        Path file = Files.createTempFile(folder, "flush", "");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(SEGMENT), 0);
            channel.force(true);
            return Load.peak(1, time, number -> {
                channel.write(ByteBuffer.allocate(PAGE), (long) number * PAGE % SEGMENT);
                channel.force(false);
                return Load.Reply.fine(PAGE);
            });
        } finally {
            Files.delete(file);
        }
    }

    /** Reads all files below this folder once: a house that has been at work for long has its database in memory. */
    static void inMemory(Path folder) throws IOException {
        var buffer = ByteBuffer.allocateDirect(1 << 20);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (var channel = FileChannel.open(file)) {
                    long read = 0;
                    while (read < channel.size()) {
                        read += channel.read(buffer.clear());
                    }
                }
            }
        }
    }
}
