package org.kapocs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as a page to read, a chart, and the plans of slow statements. */
final class Report {
    private static final Path FOLDER = Path.of("target", "bench", "report");
    private final int cases;
    private final List<String> lines = new ArrayList<>();
    private final List<Measured> rows = new ArrayList<>();

    Report(int cases) {
        this.cases = cases;
        say("# %,d cases", cases);
        say("");
        say(
                "| what | rate/s | p50 ms | p99 ms | max ms | wrong | holds up to | CPU app | CPU db | stmts | SQL alone p50 | p99 | SQL CPU | × | file p50 | p99 |");
        say("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    }

    void add(Measured m) throws IOException {
        rows.add(m);
        say(
                "| %s | %.0f | %.2f | %.2f | %.1f | %s | %.0f/s | %.2f | %.2f | %.1f | %.2f | %.2f | %.2f | %.1f | %.2f | %.2f |",
                m.row().about(),
                m.row().rate(),
                m.result().ms(50),
                m.result().ms(99),
                m.result().ms(100),
                m.result().wrong().isEmpty() ? "0" : m.result().wrong().toString(),
                m.held(),
                m.applicationMs(),
                m.postgresMs(),
                m.statements(),
                m.sql().ms(50),
                m.sql().ms(99),
                m.sqlMs(),
                m.times(),
                m.file().ms(50),
                m.file().ms(99));
        System.out.println(lines.getLast());
        var peak = m.peak();
        if (peak != null) {
            note(
                    "%s at most %.0f/s (%s); its statements alone %.0f/s",
                    m.row().about(), peak.perSecond(), peak.wrong(), m.sql().perSecond());
        }
        if (m.sql().failed() > 0) {
            note(
                    "%s: of the replays %d failed: %s",
                    m.row().about(), m.sql().failed(), m.sql().wrong());
        }
        plans(m);
    }

    /** A line below the table. */
    void note(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        notes.add(line);
        System.out.println(line);
    }

    private final List<String> notes = new ArrayList<>();

    private void say(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }

    private void plans(Measured m) throws IOException {
        var text = new StringBuilder();
        m.plans()
                .forEach((statement, plan) -> text.append(
                        String.format(Locale.ROOT, "-- %.2f ms%n%s%n%n%s%n%n", plan.ms(), statement, plan.lines())));
        Path folder = FOLDER.resolve(cases + "-plans");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(m.row().name() + ".txt"), text);
    }

    Path write() throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(cases + ".svg"), Bars.of(rows));
        Path page = FOLDER.resolve(cases + ".md");
        Files.writeString(
                page, String.join("\n", lines) + "\n\n" + String.join("\n\n", notes) + "\n\n![](" + cases + ".svg)\n");
        return page;
    }
}
