package org.kapocs.drill;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapocs.launch.Launch;

/**
 * Two PostgreSQLs that watch each other: Patroni (synchronous), etcd and haproxy of the distribution's packages, on
 * loopback, everything in one folder. PGPASSWORD is never set: it would override the file by which Patroni joins again.
 */
final class HaCluster implements AutoCloseable {
    static final String PASSWORD = "minta-jelszo-a-gyakorlathoz";
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

    private final Path folder;
    private final List<Process> started = new ArrayList<>();
    private final Node[] nodes = {new Node("a", free(), free()), new Node("b", free(), free())};
    private final int etcd = free();
    final int port = free();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    record Node(String name, int database, int rest) {}

    HaCluster(Path folder) throws IOException {
        this.folder = folder;
    }

    /** What of it is not on this machine. */
    static Optional<String> missing() {
        for (Path program : List.of(
                PROGRAMS.resolve("postgres"),
                Path.of("/usr/bin/patroni"),
                Path.of("/usr/bin/etcd"),
                Path.of("/usr/sbin/haproxy"))) {
            if (!Files.isExecutable(program)) {
                return Optional.of(program.toString());
            }
        }
        return Optional.empty();
    }

    void start() throws IOException {
        int peers = free();
        String own = "http://127.0.0.1:" + etcd;
        String peer = "http://127.0.0.1:" + peers;
        run(
                "etcd",
                "/usr/bin/etcd",
                "--data-dir",
                folder.resolve("etcd").toString(),
                "--listen-client-urls",
                own,
                "--advertise-client-urls",
                own,
                "--listen-peer-urls",
                peer,
                "--initial-advertise-peer-urls",
                peer,
                "--initial-cluster",
                "default=" + peer,
                "--unsafe-no-fsync");
        for (Node node : nodes) {
            Files.writeString(folder.resolve(node.name() + ".yml"), patroni(node));
            join(node);
            demand(60, "PostgreSQL " + node.name(), () -> node == nodes[0] ? isPrimary(node) : isSynchronous(node));
        }
        Files.writeString(folder.resolve("haproxy.cfg"), haproxy());
        run(
                "haproxy",
                "/usr/sbin/haproxy",
                "-db",
                "-f",
                folder.resolve("haproxy.cfg").toString());
    }

    /** Starts a node, for the first time or again after it was killed. */
    void join(Node node) throws IOException {
        run(
                "patroni-" + node.name(),
                "/usr/bin/patroni",
                folder.resolve(node.name() + ".yml").toString());
    }

    Node primary() {
        return isPrimary(nodes[0]) ? nodes[0] : nodes[1];
    }

    Node other(Node node) {
        return node == nodes[0] ? nodes[1] : nodes[0];
    }

    boolean isPrimary(Node node) {
        return answers(node, "/primary") == 200;
    }

    /** Whether what is confirmed is on that node, too. */
    boolean isSynchronous(Node node) {
        return answers(node, "/synchronous") == 200;
    }

    /** In order, as for maintenance. */
    void switchOver(Node from) throws IOException, InterruptedException {
        var asked = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + from.rest() + "/switchover"))
                        .POST(HttpRequest.BodyPublishers.ofString("{\"leader\": \"%s\", \"candidate\": \"%s\"}"
                                .formatted(from.name(), other(from).name())))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (asked.statusCode() != 200) {
            throw new AssertionError("Patroni does not switch over: " + asked.body());
        }
    }

    /** Patroni and PostgreSQL of a node, as a power cut ends them. */
    void kill(Node node) throws IOException {
        started.stream()
                .filter(process -> process.isAlive()
                        && process.info().commandLine().orElse("").endsWith(node.name() + ".yml"))
                .forEach(Process::destroyForcibly);
        killPostgres(node);
    }

    private void killPostgres(Node node) throws IOException {
        Path file = folder.resolve(node.name()).resolve("postmaster.pid");
        if (Files.exists(file)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    static void demand(int seconds, String what, java.util.function.BooleanSupplier isSo) {
        if (!Launch.within(Duration.ofSeconds(seconds), isSo)) {
            throw new AssertionError("After " + seconds + " s not yet: " + what);
        }
    }

    private int answers(Node node, String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.rest() + path))
                    .timeout(Duration.ofSeconds(2));
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notThere) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the account postgres, when we are root: PostgreSQL does not run as root. */
    private void run(String name, String... command) throws IOException {
        var all = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            all.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        all.addAll(List.of(command));
        var builder = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(name + ".log").toFile()));
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C.UTF-8");
        started.add(builder.start());
    }

    private String patroni(Node node) {
        return """
                scope: kapocs
                name: %1$s
                restapi: {listen: '127.0.0.1:%2$d', connect_address: '127.0.0.1:%2$d'}
                etcd3: {hosts: '127.0.0.1:%3$d'}
                bootstrap:
                  dcs:
                    ttl: 20
                    loop_wait: 2
                    retry_timeout: 5
                    synchronous_mode: true
                    postgresql: {use_pg_rewind: true, use_slots: true}
                  initdb: [{encoding: UTF8}, {locale: C.UTF-8}, data-checksums]
                  pg_hba:
                    - host replication replicator 127.0.0.1/32 scram-sha-256
                    - host all all 127.0.0.1/32 scram-sha-256
                postgresql:
                  listen: 127.0.0.1:%4$d
                  connect_address: 127.0.0.1:%4$d
                  data_dir: %5$s/%1$s
                  bin_dir: %6$s
                  pgpass: %5$s/%1$s.pgpass
                  parameters: {unix_socket_directories: '%5$s', password_encryption: scram-sha-256}
                  authentication:
                    superuser: {username: postgres, password: %7$s}
                    replication: {username: replicator, password: %7$s}
                    rewind: {username: rewinder, password: %7$s}
                """.formatted(node.name(), node.rest(), etcd, node.database(), folder, PROGRAMS, PASSWORD);
    }

    private String haproxy() {
        var lines = new StringBuilder("""
                defaults
                  mode tcp
                  timeout connect 1s
                  timeout client 1h
                  timeout server 1h
                listen postgres
                  bind 127.0.0.1:%d
                  option httpchk OPTIONS /primary
                  http-check expect status 200
                  default-server inter 500ms fastinter 200ms fall 2 rise 1 on-marked-down shutdown-sessions
                """.formatted(port));
        for (Node node : nodes) {
            lines.append(
                    "  server %s 127.0.0.1:%d check port %d%n".formatted(node.name(), node.database(), node.rest()));
        }
        return lines.toString();
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        for (Process process : started) {
            process.destroyForcibly();
        }
        for (Node node : nodes) {
            killPostgres(node);
        }
    }
}
