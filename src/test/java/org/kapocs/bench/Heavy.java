package org.kapocs.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.kapocs.bench.Http.Answer;
import org.kapocs.bench.Http.Request;
import org.kapocs.testing.Proof;

/** What is done seldom and takes long: a list taken along as a file, and two records made one. */
final class Heavy {
    private static final int PAIRS = 40;
    private static final double MERGE_MS = 1000;
    private static final double MORE_MB = 64;
    private static final long EACH_NS = 50_000_000;

    private Heavy() {}

    static void of(Scene scene, Wishes wishes, int cases, Report report) throws Exception {
        String of = String.format(Locale.ROOT, ", %d cases", cases);
        Proof proof = Proof.of("bench");
        merge(scene, proof, of, report);
        export(scene, proof, of, report);
        if (wishes.proof()) {
            proof.write();
        }
    }

    private static void merge(Scene scene, Proof proof, String of, Report report) throws SQLException, IOException {
        double slowest = 0;
        int merged = 0;
        for (String pair : pairs(scene)) {
            String address = "/staff/duplicates/" + pair;
            String chosen = Visitors.form("keeper", "1", "joined", "1", "name", "0", "language", "0", "reach", "0");
            long began = System.nanoTime();
            Answer answer = scene.http().send(Request.post(address + "/join", scene.session(0), chosen));
            slowest = Math.max(slowest, (System.nanoTime() - began) / 1e6);
            merged += answer.status() == 303 ? 1 : 0;
            scene.http().send(Request.post(address + "/reopen", scene.session(0), ""));
        }
        report.note("%d pairs merged and taken apart again, the slowest merged in %.1f ms", merged, slowest);
        proof.atMost(
                "two clients merged, slowest of " + merged + of, merged == 0 ? Double.NaN : slowest, MERGE_MS, "ms");
    }

    private static List<String> pairs(Scene scene) throws SQLException {
        try (Connection admin = scene.house().admin()) {
            return Scene.column(admin, """
                    select p.one || '/' || p.other from duplicate.pair p
                    join client.client a on a.id = p.one join client.client b on b.id = p.other
                    where p.state = 'PROPOSED' and a.version = 1 and b.version = 1
                      and p.organization = (select id from access.organization where kind = 'CITY')
                      and not exists (select from client.joined j where j.client in (p.one, p.other))
                    order by p.one limit\s""" + PAIRS);
        }
    }

    private static void export(Scene scene, Proof proof, String of, Report report) throws IOException {
        String fresh = Visitors.signedIn(scene.http(), 1).getFirst();
        String wanted = Visitors.form("view", "closed", "as", "CSV", "why", "CASEWORK");
        double before = Processes.memoryMb(scene.house().application());
        var peak = new Peak(scene.house());
        long began = System.nanoTime();
        Answer answer = scene.http().send(Request.post("/staff/cases/sheet", fresh, wanted));
        double seconds = (System.nanoTime() - began) / 1e9;
        double more = peak.end() - before;
        int lines = 0;
        for (byte sign : answer.body()) {
            lines += sign == '\n' ? 1 : 0;
        }
        report.note(
                "%d lines taken along in %.1f s (status %d), memory %.0f MB before, %.0f MB more at the peak",
                lines, seconds, answer.status(), before, more);
        String about = "closed cases taken along as CSV, ";
        proof.fact(about + "lines" + of, lines, "lines")
                .fact(about + "time" + of, seconds, "s")
                .atMost(about + "memory more at the peak" + of, more, MORE_MB, "MB");
    }

    /** The most memory that the application has while it is looked at. */
    private static final class Peak {
        private final AtomicBoolean over = new AtomicBoolean();
        private final Thread looking;
        private volatile double most;

        Peak(House house) {
            looking = Thread.startVirtualThread(() -> {
                while (!over.get()) {
                    most = Math.max(most, Processes.memoryMb(house.application()));
                    LockSupport.parkNanos(EACH_NS);
                }
            });
        }

        double end() {
            over.set(true);
            try {
                looking.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return most;
        }
    }
}
