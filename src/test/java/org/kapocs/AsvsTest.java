package org.kapocs;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/asvs.md} answers for every requirement of levels 1 and 2, by tests that exist and figures that hold. */
class AsvsTest {
    private static final Path PAGE = Path.of("docs/asvs.md");
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| ([a-z ]+) \\| ([^|]+) \\| ([^|]*)\\|");
    private static final Pattern RATE =
            Pattern.compile("new Rate\\(\\s*\"([^\"]+)\",\\s*(\\d+),\\s*Duration\\.of(\\w+)\\((\\d+)\\)");
    private static final Pattern ALGORITHM = Pattern.compile("(?:Cipher|Mac|MessageDigest|KDF|Signature|KeyAgreement"
            + "|SecretKeyFactory|KeyFactory|KeyPairGenerator)\\s*\\.getInstance\\(\\s*\"([^\"]+)\"");

    private record Row(String id, String level, String state, String how, List<String> tests) {}

    @Test
    void every_requirement_is_answered_for_once_and_in_order() throws IOException {
        List<String> asked = Files.readAllLines(Path.of("src/test/resources/asvs-5.0.0.txt"));
        assertThat(asked).hasSize(253);
        assertThat(rows().stream().map(row -> row.id + " " + row.level)).containsExactlyElementsOf(asked);
    }

    @Test
    void what_is_said_to_hold_names_tests_and_all_that_are_named_exist() throws IOException {
        Map<String, String> sources = sources();
        var missing = new TreeSet<String>();
        for (Row row : rows()) {
            if (row.state.equals("yes") && row.tests.isEmpty()) {
                missing.add(row.id + " names no test");
            }
            row.tests.stream().filter(test -> !exists(test, sources)).forEach(test -> missing.add(row.id + " " + test));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void the_summary_counts_the_rows() throws IOException {
        Map<String, Long> states = rows().stream().collect(groupingBy(Row::state, TreeMap::new, counting()));
        assertThat(states.keySet()).isSubsetOf("yes", "written down", "where it runs", "does not apply", "not yet");
        states.forEach((state, many) -> assertThat(page()).contains("| " + state + " | " + many + " |"));
    }

    private static boolean exists(String test, Map<String, String> sources) {
        String[] parts = test.split("#", 2);
        String source = sources.get(parts[0]);
        return source != null && (parts.length == 1 || source.contains("void " + parts[1] + "("));
    }

    @Test
    void the_rates_written_down_are_those_in_force() throws IOException {
        var told = new TreeSet<String>();
        for (String source : main()) {
            RATE.matcher(source)
                    .results()
                    .forEach(rate -> told.add("| %s | %s | %s %s |"
                            .formatted(
                                    rate.group(1),
                                    rate.group(2),
                                    rate.group(4),
                                    rate.group(3).toLowerCase(java.util.Locale.ROOT))));
        }
        assertThat(told).hasSizeGreaterThan(10);
        String table = page().replaceFirst("(?s).*### How often", "").replaceFirst("(?s)###.*", "");
        assertThat(table.lines()).containsAll(told);
    }

    @Test
    void the_algorithms_written_down_are_those_in_use() throws IOException {
        var used = new TreeSet<>(List.of("Ed25519", "Argon2id"));
        for (String source : main()) {
            ALGORITHM.matcher(source).results().forEach(found -> used.add(found.group(1)));
        }
        String table = page().replaceFirst("(?s).*### Keys and algorithms", "").replaceFirst("(?s)###.*", "");
        assertThat(table.lines()
                        .filter(line -> line.startsWith("| "))
                        .skip(1)
                        .map(line -> line.split(" \\| ")[0].substring(2)))
                .containsAll(used);
    }

    @Test
    void the_log_goes_to_the_console_and_nowhere_else() throws IOException {
        String settings = Files.readString(Path.of("src/main/resources/application.yaml"));
        assertThat(settings).contains("SSSXXX} %-5level %logger{0}: %msg%n").doesNotContainPattern("(?m)^\\s+file:");
        try (var files = Files.list(Path.of("src/main/resources"))) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("logback"));
        }
    }

    private static List<Row> rows() {
        return ROW.matcher(page())
                .results()
                .map(row -> new Row(
                        row.group(1),
                        row.group(2),
                        row.group(3),
                        row.group(4),
                        Arrays.stream(row.group(5).split(","))
                                .map(String::strip)
                                .filter(test -> !test.isEmpty())
                                .toList()))
                .toList();
    }

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Test classes by their name, with their text. */
    private static Map<String, String> sources() throws IOException {
        var sources = new HashMap<String, String>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.merge(
                        file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
            }
        }
        return sources;
    }

    private static List<String> main() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(AsvsTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
