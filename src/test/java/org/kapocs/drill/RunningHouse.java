package org.kapocs.drill;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.kapocs.launch.Admin;

/** A house as {@code bin/run} starts it, in processes of its own that can be killed. */
final class RunningHouse implements AutoCloseable {
    private final Path data;
    private final int port;
    private final Map<String, String> settings = new HashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private volatile Process process;

    /** How a PostgreSQL may die. */
    enum Death {
        /** Its first process is killed; the others find themselves alone. */
        OF_THE_FIRST,
        /** All of it at once, as with the machine. */
        OF_ALL,
        /** One of its workers, as when memory runs out: PostgreSQL then stops all others and begins anew by itself. */
        OF_A_WORKER
    }

    /** @param demo whether the invented city lives there */
    RunningHouse(Path data, boolean demo) throws IOException {
        this.data = data;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        settings.putAll(Map.of(
                "KAPOCS_PORT", "" + port, "KAPOCS_DATA", data.toString(), "KAPOCS_DEMO", Boolean.toString(demo)));
    }

    RunningHouse with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    String at(String path) {
        return "http://localhost:" + port + path;
    }

    /** The process that serves. */
    long server() {
        return process.pid();
    }

    /** Seconds of the processors that its server has taken since it was started. */
    double work() {
        return process.toHandle().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    /** Starts it, or starts it again, and waits until it is ready. How long that took. */
    Duration start(Duration longest) throws IOException {
        long begun = System.nanoTime();
        process = begun();
        until(() -> ready() || !process.isAlive(), longest);
        if (!process.isAlive()) {
            throw new AssertionError("Kapocs does not start:\n" + said());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** What a command at the console says about it: 0 is good. */
    int command(String... words) throws IOException, InterruptedException {
        return begun(words).waitFor();
    }

    /** What it, or a command, has said last. */
    String said() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    private Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private Process begun(String... words) throws IOException {
        var builder = new ProcessBuilder(
                Stream.concat(Stream.of("bin/run"), Stream.of(words)).toList());
        builder.environment().putAll(settings);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    void killServer() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean lives() {
        return process.isAlive();
    }

    void killPostgres(Death death) throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        ProcessHandle first = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        List<ProcessHandle> others = first.descendants().toList();
        if (death == Death.OF_A_WORKER) {
            others.getLast().destroyForcibly();
            return;
        }
        first.destroyForcibly();
        if (death == Death.OF_ALL) {
            others.forEach(ProcessHandle::destroyForcibly);
        }
    }

    boolean ready() {
        return status("/actuator/health/readiness") == 200;
    }

    /** What it answers there; 0 when nobody answers. */
    int status(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(at(path))).timeout(Duration.ofSeconds(2));
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException away) {
            return 0;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** As PostgreSQL's administrator, who sees every row. */
    Connection database() throws SQLException {
        return Admin.of(data);
    }

    /** The answer to a question whose answer is a number. */
    long count(String question) throws SQLException {
        try (var connection = database();
                var sql = connection.createStatement();
                var row = sql.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void until(BooleanSupplier what, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!what.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + longest);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
        http.close();
    }
}
