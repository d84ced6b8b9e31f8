package org.kapocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kapocs.testing.Proof;

/**
 * Fuzzes every parser of outside input, one after the other, for as many minutes as drill.1 says (10).
 *
 * <p>What the fuzzer has learnt stays in {@code target/fuzz} and is built upon next time; so are the CPU-minutes counted.
 * What breaks a target is kept beside its seeds, where {@code bin/test} finds it until it is mended. drill.2 narrows the
 * targets to those whose name contains it; with 0 minutes, what was done so far is told and nothing is fuzzed.
 */
class FuzzDrill {
    private static final Path KEPT = Path.of("target/fuzz");
    private static final double AIM = 10;

    private final int seconds = (int) (Double.parseDouble(System.getProperty("drill.1", "10")) * 60);
    private final String only = System.getProperty("drill.2", "");

    private record Target(String type, String method) {
        String name() {
            return type.substring(type.lastIndexOf('.') + 1).replace("FuzzTest", "") + ": " + method.replace('_', ' ');
        }

        Path folder() {
            return KEPT.resolve(type + "." + method);
        }
    }

    @Test
    void every_parser_withstands_what_a_fuzzer_makes_up() throws Exception {
        var broken = new ArrayList<String>();
        var proof = Proof.of("fuzz");
        for (Target target : targets()) {
            if (seconds > 0 && target.name().contains(only) && !fuzz(target)) {
                broken.add(target.name());
            }
            proof.atLeast(target.name(), seconds(target) / 60.0, AIM, "CPU-minutes")
                    .write();
        }
        if (only.isEmpty() && seconds > 0) {
            proof.atMost("targets with a finding that is not mended", broken.size(), 0, "targets")
                    .write();
        }
        assertThat(broken).isEmpty();
    }

    private static List<Target> targets() throws IOException {
        Path root = Path.of("target/test-classes");
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith("FuzzTest.class"))
                    .sorted()
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .flatMap(FuzzDrill::targets)
                    .toList();
        }
    }

    private static Stream<Target> targets(String type) {
        try {
            return Arrays.stream(Class.forName(type, false, FuzzDrill.class.getClassLoader())
                            .getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(FuzzTest.class))
                    .map(method -> new Target(type, method.getName()))
                    .sorted(java.util.Comparator.comparing(Target::method));
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether nothing was found. */
    private boolean fuzz(Target target) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(target.folder().resolve("corpus"));
        var builder = new ProcessBuilder(
                "nice",
                "-n",
                "19",
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx900m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type,
                "--target_method=" + target.method,
                "--instrumentation_includes=org.kapocs.**",
                "--custom_hook_includes=org.kapocs.**",
                "-max_total_time=" + seconds,
                "-timeout=300",
                "-rss_limit_mb=3000",
                corpus.toAbsolutePath().toString());
        builder.environment().put("JAZZER_FUZZ", "1");
        Process process = builder.redirectErrorStream(true).start();
        return follow(process, target);
    }

    private static boolean follow(Process process, Target target) throws IOException, InterruptedException {
        Duration before = null;
        Duration used = Duration.ZERO;
        Path log = target.folder().resolve("log");
        try (BufferedReader output = process.inputReader();
                var kept = Files.newBufferedWriter(log)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                kept.write(line + "\n");
                used = process.info().totalCpuDuration().orElse(used);
                before = before == null && line.contains("INITED") ? used : before;
            }
        }
        int ended = process.waitFor();
        long fuzzed = before == null ? 0 : used.minus(before).toSeconds();
        Files.writeString(target.folder().resolve("cpu"), Long.toString(seconds(target) + fuzzed));
        return ended == 0;
    }

    private static long seconds(Target target) throws IOException {
        Path file = target.folder().resolve("cpu");
        return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
    }
}
