package org.kapocs.drill;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of its own, small enough to be filled in a moment. Only root may make one. */
final class SmallDisk implements AutoCloseable {
    private final Path place;
    private final Path ballast;

    private SmallDisk(Path place) {
        this.place = place;
        this.ballast = place.resolve("ballast");
    }

    /** Whether this account may mount anything here. */
    static boolean possible(Path folder) throws IOException, InterruptedException {
        try (var tried = new SmallDisk(Files.createDirectories(folder.resolve("tried")))) {
            return tried.mounted(1);
        }
    }

    static SmallDisk at(Path place, int megabytes) throws IOException, InterruptedException {
        var disk = new SmallDisk(Files.createDirectories(place));
        if (!disk.mounted(megabytes)) {
            throw new IOException("no disk at " + place);
        }
        return disk;
    }

    private boolean mounted(int megabytes) throws IOException, InterruptedException {
        return ended("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=1777", "drill", place.toString()) == 0;
    }

    Path place() {
        return place;
    }

    /** Takes all the space that is left; from now on nothing can grow. */
    void fill() throws IOException {
        byte[] piece = new byte[4_096];
        try (OutputStream out = Files.newOutputStream(
                ballast, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            while (true) {
                out.write(piece);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space left")) {
                throw full;
            }
        }
    }

    void free() throws IOException {
        Files.delete(ballast);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        ended("umount", "-l", place.toString());
    }

    private static int ended(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
