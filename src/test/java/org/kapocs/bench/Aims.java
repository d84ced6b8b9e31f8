package org.kapocs.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.kapocs.testing.Proof;

/** The figures that are kept, each with the limit that the aims of the house set. */
final class Aims {
    private static final double CPU_MS = 1.2;
    private static final double TIMES_SQL = 4;
    private static final double WRITES = 600;
    private static final double OF_SQL = 0.3;

    private Aims() {}

    static void write(Wishes wishes, List<Measured> rows, Load.Result flushes, double start, double idle, double loaded)
            throws IOException {
        if (!wishes.proof() || rows.isEmpty()) {
            return;
        }
        String of = String.format(Locale.ROOT, ", %d cases", wishes.cases());
        Proof proof = Proof.of("bench");
        for (Measured m : rows) {
            row(proof, m, of);
        }
        proof.fact("one page flushed on this disk, p99" + of, flushes.ms(99), "ms")
                .fact("one page flushed on this disk, at most" + of, flushes.ms(100), "ms");
        proof.atMost("start to first served page" + of, start, 2.5, "s")
                .atMost("memory of the application, idle" + of, idle, 250, "MB")
                .atMost("memory of the application, loaded" + of, loaded, 400, "MB")
                .write();
    }

    static void row(Proof proof, Measured m, String of) {
        String about = m.row().about();
        String rate = " at " + Math.round(m.row().rate()) + " a second";
        proof.atMost(about + ", p99" + rate + of, m.result().ms(99), m.row().limitMs(), "ms")
                .fact(about + ", p50" + rate + of, m.result().ms(50), "ms")
                .atMost(
                        about + ", answered otherwise than it should be" + of,
                        m.result().failed(),
                        0,
                        "visits")
                .fact(about + ", statements" + of, m.statements(), "")
                .fact(about + ", p99 of its statements alone" + of, m.sql().ms(99), "ms")
                .fact(
                        about + ", p99 of a static file of " + m.fileBytes() + " bytes" + of,
                        m.file().ms(99),
                        "ms");
        if (!m.row().writes()) {
            proof.fact(
                    about + ", p99 within " + Math.round(m.row().limitMs()) + " ms up to" + of, m.held(), "a second");
        }
        var peak = m.peak();
        if (peak == null) {
            proof.atMost(about + ", CPU of application and database" + of, m.cpuMs(), CPU_MS, "ms")
                    .atMost(about + ", CPU, times that of its statements alone" + of, m.times(), TIMES_SQL, "×");
        } else {
            proof.atLeast(about + ", at most" + of, peak.perSecond(), WRITES, "a second")
                    .atLeast(
                            about + ", of what its statements alone give" + of,
                            peak.perSecond() / m.sql().perSecond(),
                            OF_SQL,
                            "");
        }
    }
}
