package org.kapocs.launch;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A running PostgreSQL and the watch over it: when it alone dies, it is brought back on the same port.
 *
 * <p>It runs in a session of its own, so that Ctrl-C in a terminal reaches Kapocs first, which then stops it in order.
 */
final class Server implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("org.kapocs.launch");
    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final long LOG_BYTES = 4_000_000;

    private final List<String> command;
    private final DataDirectory data;
    private final Postmaster postmaster;
    private final int port;
    private final ReentrantLock hand = new ReentrantLock();
    private volatile boolean closing;
    private volatile Process process;

    private Server(List<String> command, DataDirectory data, int port) throws IOException {
        this.command = command;
        this.data = data;
        this.port = port;
        this.postmaster = new Postmaster(data.cluster(), data.socket());
        this.process = launched();
    }

    /** Ends what an earlier start left behind, then starts anew and waits until it takes connections. */
    static Server start(DataDirectory data, Binaries binaries, Account account, boolean durable, List<String> more)
            throws IOException {
        new Postmaster(data.cluster(), data.socket()).stop();
        setOldLogAside(data.log());
        Path memory = data.port();
        int port = Port.rememberedOrFree(memory);
        var command = account.command(binaries.program("postgres"), arguments(data.cluster(), port, durable, more));
        var server = new Server(command, data, port);
        Port.remember(memory, port);
        Thread.ofPlatform().name("postgres-watch").daemon().start(server::watch);
        return server;
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        closing = true;
        hand.lock();
        try {
            postmaster.stop();
        } finally {
            hand.unlock();
        }
    }

    private void watch() {
        try {
            while (!closing) {
                process.waitFor();
                bringBack();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void bringBack() throws InterruptedException {
        for (Duration pause = Duration.ofMillis(100); !closing; pause = longer(pause)) {
            LOG.log(Level.WARNING, "PostgreSQL ended by itself; it is started again");
            hand.lock();
            try {
                if (!closing) {
                    postmaster.stop();
                    process = launched();
                }
                return;
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.ERROR, "PostgreSQL does not come back yet: {0}", e.getMessage());
            } finally {
                hand.unlock();
            }
            Deadline.within(pause, () -> closing);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private Process launched() throws IOException {
        long before = data.log().toFile().length();
        Process started = Commands.prepared(command)
                .directory(data.root().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.log().toFile()))
                .start();
        boolean settled =
                Deadline.within(RECOVERY, () -> closing || !started.isAlive() || postmaster.isReady(started.pid()));
        if (settled && (closing || started.isAlive())) {
            return started;
        }
        postmaster.stop();
        throw new LaunchRefused("PostgreSQL did not start. It says:\n" + said(before));
    }

    private String said(long from) throws IOException {
        try (var in = Files.newInputStream(data.log())) {
            in.skipNBytes(from);
            return new String(in.readNBytes(4_000), StandardCharsets.UTF_8).strip();
        }
    }

    private static void setOldLogAside(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Nothing that a person typed may reach PostgreSQL's log: an error's details quote the row, its statement the
     * values, so both stay out. After a crash PostgreSQL first forces its whole directory to the disk: with one call
     * (syncfs) that took 0.1 s where a thousand took 2.5 s.
     */
    private static List<String> arguments(Path cluster, int port, boolean durable, List<String> more) {
        String kept = durable ? "on" : "off";
        var arguments = new ArrayList<>(List.of(
                "-D", cluster.toString(),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "port=" + port,
                "-c", "unix_socket_directories=../socket",
                "-c", "unix_socket_permissions=0700",
                "-c", "fsync=" + kept,
                "-c", "full_page_writes=" + kept,
                "-c", "synchronous_commit=" + kept,
                "-c", "recovery_init_sync_method=syncfs",
                "-c", "password_encryption=scram-sha-256",
                "-c", "timezone=UTC",
                "-c", "log_timezone=UTC",
                "-c", "log_checkpoints=off",
                "-c", "log_error_verbosity=terse",
                "-c", "log_min_error_statement=panic",
                "-c", "log_parameter_max_length_on_error=0"));
        arguments.addAll(more);
        return arguments;
    }
}
