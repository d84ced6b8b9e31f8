package org.kapocs.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole house in a network of its own, in which there is nothing but itself: the kernel counts every try to reach
 * anybody else, by name or by number.
 */
class OutboundTest {
    private static final String PORT = "18765";
    private static final String HOME = "http://localhost:" + PORT;

    @TempDir
    Path data;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : started.reversed()) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void without_settings_that_ask_for_it_nobody_is_called_from_the_start_to_the_end() throws Exception {
        assumeTrue(canSeparate(), "SKIPPED: needs root, and the packages util-linux and iproute2");
        Process network = start("unshare", "--net", "sh", "-c", "ip link set lo up && exec sleep 600");
        waitUntilUp(network);
        Process house = inside(network, "org.kapocs.Kapocs", List.of());
        ask(
                network,
                List.of(
                        HOME + "/hu", "200",
                        HOME + "/ar/topics", "200",
                        HOME + "/en/topics?q=rent", "200",
                        HOME + "/hu/needs", "200",
                        HOME + "/staff/sign-in", "200",
                        HOME + "/api/hsds/services", "200",
                        HOME + "/hu/ask?topic=housing.rent&message=Nem+adj%C3%A1k+vissza", "303"));
        assertThat(house.isAlive()).isTrue();
        house.destroy();
        assertThat(house.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(tries(network)).as("tries to reach somebody outside").isZero();
        ask(network, List.of("http://192.0.2.7/", "unreachable"));
        assertThat(tries(network)).as("the counter counts").isPositive();
    }

    private static boolean canSeparate() {
        return "root".equals(System.getProperty("user.name"))
                && Stream.of("/usr/bin/unshare", "/usr/bin/nsenter")
                        .allMatch(program -> Files.isExecutable(Path.of(program)))
                && Stream.of("/usr/sbin/ip", "/usr/bin/ip", "/sbin/ip")
                        .anyMatch(program -> Files.isExecutable(Path.of(program)));
    }

    private Process start(String... command) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("output" + started.size()).toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KAPOCS_"));
        builder.environment().put("KAPOCS_PORT", PORT);
        builder.environment().put("KAPOCS_DATA", data.resolve("data").toString());
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private Process inside(Process network, String main, List<String> words) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                "nsenter",
                "--net=/proc/" + network.pid() + "/ns/net",
                java,
                "-Xmx500m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                main));
        command.addAll(words);
        return start(command.toArray(String[]::new));
    }

    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Path.of("target/classes").toAbsolutePath() + File.pathSeparator + all;
    }

    /** Each address is followed by what is to be answered there; one process asks for all of them. */
    private void ask(Process network, List<String> addressesAndAnswers) throws Exception {
        Process asking = inside(network, Asking.class.getName(), addressesAndAnswers);
        assertThat(asking.waitFor(200, TimeUnit.SECONDS)).isTrue();
        assertThat(asking.exitValue())
                .as(() -> addressesAndAnswers + ": " + words(asking) + words(started.get(1)))
                .isZero();
    }

    private String words(Process process) {
        try {
            return Files.readString(data.resolve("output" + started.indexOf(process)));
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    private static void waitUntilUp(Process network) throws IOException, InterruptedException {
        for (int tries = 0;
                tries < 100 && !Files.readString(proc(network, "if_inet6")).contains(" lo");
                tries++) {
            network.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    /** What the network could not carry anywhere. */
    private static long tries(Process network) throws IOException {
        List<List<String>> four = Files.readAllLines(proc(network, "snmp")).stream()
                .filter(line -> line.startsWith("Ip:"))
                .map(line -> List.of(line.split(" ")))
                .toList();
        long six = Files.readAllLines(proc(network, "snmp6")).stream()
                .filter(line -> line.startsWith("Ip6OutNoRoutes"))
                .mapToLong(
                        line -> Long.parseLong(line.replaceAll("^\\S+\\s+", "").strip()))
                .sum();
        return Long.parseLong(four.get(1).get(four.getFirst().indexOf("OutNoRoutes"))) + six;
    }

    private static Path proc(Process network, String file) {
        return Path.of("/proc/" + network.pid() + "/net/" + file);
    }
}
