package org.kapocs.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.kapocs.launch.Admin;

/** The house as everybody starts it, with {@code bin/run}, in a process of its own. */
final class OwnHouse implements House {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private final Path data;
    private final int port;
    private final Process process;
    private final double startSeconds;

    private OwnHouse(Path data, int port, Process process, double startSeconds) {
        this.data = data;
        this.port = port;
        this.process = process;
        this.startSeconds = startSeconds;
    }

    /** Starts it and waits for the first page that it serves. */
    static OwnHouse start(Path data, int port) throws IOException {
        var builder = new ProcessBuilder("bin/run").redirectErrorStream(true);
        builder.environment().put("KAPOCS_DATA", data.toString());
        builder.environment().put("KAPOCS_DEMO", "false");
        builder.environment().put("KAPOCS_PORT", Integer.toString(port));
        builder.redirectOutput(new File(data.getParent().toFile(), "kapocs.log"));
        long began = System.nanoTime();
        Process process = builder.start();
        var house = new OwnHouse(data, port, process, secondsUntilServed(process, port, began));
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return house;
    }

    private static double secondsUntilServed(Process process, int port, long began) throws IOException {
        try (var http = new Http(port)) {
            while (System.nanoTime() - began < PATIENCE.toNanos()) {
                if (!process.isAlive()) {
                    throw new IOException("the house did not start; see kapocs.log beside its data");
                }
                if (serves(http)) {
                    return (System.nanoTime() - began) / 1e9;
                }
                LockSupport.parkNanos(5_000_000);
            }
        }
        throw new IOException("the house does not serve");
    }

    private static boolean serves(Http http) {
        try {
            return http.send(Http.Request.get("/hu", "")).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    double startSeconds() {
        return startSeconds;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public List<Long> application() {
        return List.of(process.pid());
    }

    @Override
    public List<Long> postgres() {
        return Processes.of(data.resolve("postgres"));
    }

    @Override
    public Connection admin() throws SQLException {
        return Admin.of(data);
    }

    @Override
    public Path log() {
        return data.resolve("postgres.log");
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IOException("the house does not stop");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
