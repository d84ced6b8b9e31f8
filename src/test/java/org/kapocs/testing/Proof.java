package org.kapocs.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Keeps what a bench or a drill measured. Each has a file {@code docs/proof/<suite>.tsv} of its own, in which a row is
 * replaced by the same row of a later run and the others stay; {@code docs/proof.md} is made anew from all of them.
 *
 * <p>A row says what was measured, the figure, and the limit it must keep; whether it does is computed, not claimed.
 */
public final class Proof {
    private static final String HEAD = "what\tmeasured\tunit\tlimit\tholds\tdate\tcommit\tmachine";

    private final Path docs;
    private final String suite;
    private final String where;
    private final List<String> rows = new ArrayList<>();

    private Proof(Path docs, String suite, String where) {
        this.docs = docs;
        this.suite = suite;
        this.where = where;
    }

    /** @param suite one plain word, the name of the file */
    public static Proof of(String suite) {
        return in(Path.of("docs"), suite, LocalDate.now() + "\t" + commit() + "\t" + machine());
    }

    static Proof in(Path docs, String suite, String where) {
        return new Proof(docs, suite, where);
    }

    /** A figure that must not be above its limit. */
    public Proof atMost(String what, double measured, double limit, String unit) {
        return row(what, number(measured), unit, "≤ " + number(limit), measured <= limit ? "yes" : "**no**");
    }

    /** A figure that must not be below its limit. */
    public Proof atLeast(String what, double measured, double limit, String unit) {
        return row(what, number(measured), unit, "≥ " + number(limit), measured >= limit ? "yes" : "**no**");
    }

    /** A figure without a limit, for comparison. */
    public Proof fact(String what, double measured, String unit) {
        return row(what, number(measured), unit, "", "");
    }

    /** What could not be measured here, and why: it is told, not left out. */
    public Proof skipped(String what, String reason) {
        return row(what, "not measured: " + reason, "", "", "**no**");
    }

    private Proof row(String... cells) {
        for (String cell : cells) {
            if (cell.indexOf('\t') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('|') >= 0) {
                throw new IllegalArgumentException("No tabs, lines or bars in a cell: " + cell);
            }
        }
        rows.add(String.join("\t", cells) + "\t" + where);
        return this;
    }

    public void write() throws IOException {
        Path file = docs.resolve("proof").resolve(suite + ".tsv");
        Files.createDirectories(file.getParent());
        Map<String, String> all = Files.exists(file) ? read(file) : new LinkedHashMap<>();
        rows.forEach(row -> all.put(what(row), row));
        Files.writeString(file, HEAD + "\n" + String.join("\n", all.values()) + "\n");
        Files.writeString(docs.resolve("proof.md"), page());
    }

    private static Map<String, String> read(Path file) throws IOException {
        var rows = new LinkedHashMap<String, String>();
        Files.readAllLines(file).stream().skip(1).forEach(row -> rows.put(what(row), row));
        return rows;
    }

    private static String what(String row) {
        return row.substring(0, row.indexOf('\t'));
    }

    private String page() throws IOException {
        var page = new StringBuilder("""
                # What was measured

                Made by `bin/bench` and `bin/drill`, which keep their rows in `docs/proof/`; nothing here is written by hand. \
                A limit that is not kept is said in bold. The short tests of the same things run in `bin/test`. \
                [Where the application's time goes](proof/flames.md) says `bin/bench --flames`.
                """);
        try (var files = Files.list(docs.resolve("proof"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace(".tsv", "");
                table(page, name, read(file).values());
            }
        }
        return page.toString();
    }

    private static void table(StringBuilder page, String suite, Collection<String> rows) {
        page.append("\n## ")
                .append(suite)
                .append(
                        "\n\n| what | measured | limit | holds | when | commit | machine |\n|---|--:|--:|---|---|---|---|\n");
        for (String row : rows) {
            String[] cell = row.split("\t", -1);
            page.append("| %s | %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            cell[0],
                            (cell[1] + " " + cell[2]).strip(),
                            cell[3].isEmpty() ? "" : (cell[3] + " " + cell[2]).strip(),
                            cell[4],
                            cell[5],
                            cell[6],
                            cell[7]));
        }
    }

    /** Three figures are enough, and whole numbers stay whole. */
    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        int digits = Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(value))));
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** Such as {@code 2 cores, 24 GB, AMD EPYC}. */
    private static String machine() {
        String memory = line(Path.of("/proc/meminfo"), "MemTotal:").replaceAll("\\D", "");
        String processor = line(Path.of("/proc/cpuinfo"), "model name").replaceFirst("[^:]*:", "");
        long gigabytes = memory.isEmpty() ? 0 : Math.round(Long.parseLong(memory) / 1e6);
        return Runtime.getRuntime().availableProcessors() + " cores, " + gigabytes + " GB, " + processor.strip();
    }

    private static String line(Path file, String beginning) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(beginning)).findFirst().orElse("");
        } catch (IOException notHere) {
            return "";
        }
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException noGit) {
            return "unknown";
        }
    }
}
