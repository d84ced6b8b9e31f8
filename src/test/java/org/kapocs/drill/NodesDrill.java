package org.kapocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kapocs.Houses;
import org.kapocs.launch.Database;
import org.kapocs.launch.EmbeddedPostgres;
import org.kapocs.launch.Launch;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.testing.Proof;

/** Two processes of Kapocs on one database behind haproxy: each is killed in turn while newcomers go on asking. */
class NodesDrill {
    private static final Path HAPROXY = Path.of("/usr/sbin/haproxy");

    private final Path folder = Path.of("target/nodes-drill").toAbsolutePath();
    private final List<Process> started = new ArrayList<>();
    private final int[] ports = {free(), free()};
    private final int proxy = free();

    @Test
    void nobody_notices_more_than_one_failed_request_when_a_node_dies() throws Exception {
        Proof proof = Proof.of("nodes");
        if (!Files.isExecutable(HAPROXY)) {
            System.err.println("\nNOT RUN: bin/drill nodes. There is no haproxy here (package haproxy).\n");
            proof.skipped("a node of two killed", "no haproxy on this machine").write();
            return;
        }
        clear();
        try (var postgres = EmbeddedPostgres.start(folder.resolve("postgres"))) {
            var environment = environment(postgres.database());
            try (Launch launch = Launch.from(environment);
                    var house = Houses.open(launch, "--kapocs.jobs=false")) {
                house.getBean(Organizations.class).found("Minta Főváros", Organization.Kind.CITY);
                Process[] nodes = {node(0, environment), node(1, environment)};
                awaitNode(0);
                awaitNode(1);
                haproxy();
                HaCluster.demand(20, "haproxy", () -> serves(proxy));
                killInTurn(nodes, environment, proof, launch);
            }
        } finally {
            started.forEach(Process::destroyForcibly);
        }
        clear();
    }

    private void killInTurn(Process[] nodes, Map<String, String> environment, Proof proof, Launch launch)
            throws Exception {
        try (var newcomers = new Newcomers(8, proxy)) {
            newcomers.await(200);
            newcomers.forgetGap();
            for (int round = 0; round < 4; round++) {
                int n = round % 2;
                nodes[n].destroyForcibly().waitFor();
                newcomers.await(100);
                nodes[n] = node(n, environment);
                awaitNode(n);
                newcomers.await(100);
            }
            newcomers.stop();
            var kept = Newcomers.kept(launch);
            long lost = newcomers.confirmed().stream()
                    .filter(one -> !kept.containsKey(one))
                    .count();
            long twice = kept.values().stream().filter(times -> times > 1).count();
            proof.fact(
                            "questions confirmed while 4 times one of two nodes was killed",
                            newcomers.confirmed().size(),
                            "")
                    .atMost(
                            "failed tries of the same form, for who had the worst luck",
                            newcomers.mostFailures(),
                            1,
                            "")
                    .atMost(
                            "longest time without a confirmed question",
                            newcomers.longestGap().toMillis() / 1000.0,
                            3,
                            "s")
                    .atMost("confirmed questions lost", lost, 0, "")
                    .atMost("questions kept twice", twice, 0, "")
                    .write();
            assertThat(lost + twice).isZero();
        }
    }

    /** As the main class starts it: without what the tests add to the class path. */
    private Process node(int n, Map<String, String> environment) throws IOException {
        String classes = Stream.of(System.getProperty("java.class.path").split(":"))
                .filter(path -> !path.contains("test-classes"))
                .collect(Collectors.joining(":"));
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classes,
                        "org.kapocs.Kapocs")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("node" + n + ".log").toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("KAPOCS_PORT", Integer.toString(ports[n]));
        builder.environment().put("KAPOCS_DATA", folder.resolve("node" + n).toString());
        Process node = builder.start();
        started.add(node);
        return node;
    }

    private void awaitNode(int n) {
        HaCluster.demand(180, "node " + n, () -> serves(ports[n]));
    }

    private static boolean serves(int port) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"));
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void haproxy() throws IOException {
        Path file = folder.resolve("haproxy.cfg");
        Files.writeString(file, """
                defaults
                  mode http
                  timeout connect 1s
                  timeout client 30s
                  timeout server 30s
                  retries 3
                  option redispatch 1
                listen kapocs
                  bind 127.0.0.1:%d
                  balance roundrobin
                  retry-on conn-failure
                  option httpchk GET /actuator/health/readiness
                  default-server inter 500ms fastinter 200ms fall 2 rise 2 observe layer4 error-limit 2 on-error mark-down
                  server one 127.0.0.1:%d check
                  server two 127.0.0.1:%d check
                """.formatted(proxy, ports[0], ports[1]));
        started.add(new ProcessBuilder(HAPROXY.toString(), "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile())
                .start());
    }

    private Map<String, String> environment(Database database) {
        return new HashMap<>(Map.of(
                "KAPOCS_PORT", "0",
                "KAPOCS_DEMO", "false",
                "KAPOCS_DATA", folder.resolve("first").toString(),
                "KAPOCS_KEYS", folder.resolve("keys").toString(),
                "KAPOCS_DB_URL", database.jdbcUrl(),
                "KAPOCS_DB_USER", database.appUser(),
                "KAPOCS_DB_PASSWORD", database.appPassword(),
                "KAPOCS_DB_OWNER_USER", database.ownerUser(),
                "KAPOCS_DB_OWNER_PASSWORD", database.ownerPassword()));
    }

    private void clear() throws Exception {
        assertThat(new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor())
                .isZero();
        Files.createDirectories(folder);
    }

    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
