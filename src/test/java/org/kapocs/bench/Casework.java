package org.kapocs.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kapocs.testing.Proof;

/** The desk's core at work in a house of so many cases, and how much slower it is there than in one of a tenth. */
final class Casework {
    private static final double GROWTH = 1.5;
    private static final int COMPARED = 6000;

    private Casework() {}

    static void of(Wishes wishes) throws Exception {
        List<Measured> few = in(wishes, wishes.cases() / 10);
        List<Measured> many = in(wishes, wishes.cases());
        Proof proof = Proof.of("bench");
        for (int n = 0; n < few.size(); n++) {
            String about = few.get(n).row().about();
            double p99 = many.get(n).result().ms(99) / few.get(n).result().ms(99);
            double cpu = many.get(n).cpuMs() / few.get(n).cpuMs();
            System.out.printf(Locale.ROOT, "%-46s p99 %5.2f times, CPU %5.2f times%n", about, p99, cpu);
            String of = String.format(Locale.ROOT, ", %d cases against %d", wishes.cases(), wishes.cases() / 10);
            proof.atMost(about + ", growth of p99" + of, p99, GROWTH, "×")
                    .atMost(about + ", growth of CPU" + of, cpu, GROWTH, "×");
        }
        if (wishes.proof()) {
            proof.write();
        }
    }

    private static List<Measured> in(Wishes wishes, int cases) throws Exception {
        Path data = Store.filled(cases, Bench.services(cases));
        var report = new Report(cases);
        var measured = new ArrayList<Measured>();
        OwnHouse.start(data, Bench.freePort()).close(); // what is built once, and migrated once, is no part of a start
        try (var house = OwnHouse.start(data, Bench.freePort());
                var http = new Http(house.port())) {
            Disk.inMemory(data.resolve("postgres/base"));
            Scene scene = Scene.of(house, http, Bench.staff(cases));
            List<Row> rows = Row.chosen(new DeskRows(scene).all(), wishes.only());
            Bench.warmed(scene, rows, wishes);
            var links = new PartnerLinks(scene);
            for (Row row : rows) {
                measured.add(Bench.measured(scene, wishes.rate() == 0 ? row : row.at(wishes.rate()), wishes, links));
                report.add(measured.getLast());
            }
            Heavy.of(scene, wishes, cases, report);
            Namesakes.of(scene, wishes.comparing(COMPARED), report);
            kept(wishes, cases, measured);
        }
        System.out.println("Report: " + report.write());
        return measured;
    }

    private static void kept(Wishes wishes, int cases, List<Measured> measured) throws IOException {
        if (wishes.proof()) {
            Proof proof = Proof.of("bench");
            String of = String.format(Locale.ROOT, ", %d cases", cases);
            measured.forEach(each -> Aims.row(proof, each, of));
            proof.write();
        }
    }
}
