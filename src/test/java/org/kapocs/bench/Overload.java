package org.kapocs.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.kapocs.testing.Proof;

/** Ten times as many visits as can be answered, for a minute: those that are let in are answered in time. */
final class Overload {
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final int VISITORS = 32;
    private static final int MIXED = 3;

    private Overload() {}

    static void of(Scene scene, List<Row> rows, Wishes wishes, Report report) throws Exception {
        Load.Visit mixed =
                number -> rows.get(Math.floorMod(number, MIXED)).visit().make(number / MIXED);
        Load.peak(VISITORS, Duration.ofSeconds(20), mixed);
        Load.Result peak = Load.peak(VISITORS, Duration.ofSeconds(15), mixed);
        double before = Processes.memoryMb(scene.house().application());
        Load.Result over =
                Load.at(peak.perSecond() * 10, wishes.seconds() < 15 ? Duration.ofSeconds(5) : MINUTE, mixed);
        double after = Processes.memoryMb(scene.house().application());
        double goodput = 100 * over.perSecond() / peak.perSecond();
        report.note(
                "Peak %.0f/s, p99 %.1f ms. Ten times that: goodput %.0f %%, p99 of the admitted %.1f ms, memory %.0f to %.0f MB, not answered %s",
                peak.perSecond(), peak.ms(99), goodput, over.ms(99), before, after, over.wrong());
        keep(wishes, goodput, over.ms(99) / peak.ms(99), after / before);
    }

    private static void keep(Wishes wishes, double goodput, double slower, double memory) throws IOException {
        if (wishes.proof()) {
            String of = String.format(Locale.ROOT, ", %d cases", wishes.cases());
            Proof.of("bench")
                    .atLeast("ten times overload for a minute, goodput of peak" + of, goodput, 80, "%")
                    .atMost("ten times overload, p99 of the admitted, times that at peak" + of, slower, 4, "×")
                    .atMost("ten times overload, memory afterwards, times before" + of, memory, 1.1, "×")
                    .write();
        }
    }
}
