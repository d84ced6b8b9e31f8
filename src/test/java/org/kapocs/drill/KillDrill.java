package org.kapocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapocs.testing.Proof;

/** Kills the server, PostgreSQL and both while people write, so many rounds each (20): nothing confirmed may be lost. */
class KillDrill {
    private static final int ROUNDS = Integer.getInteger("drill.1", 20);
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration AGAIN = Duration.ofMinutes(2);

    private final Random random = new Random(42);
    private final Proof proof = Proof.of("kill");
    private final List<Double> work = new ArrayList<>();

    @TempDir
    Path folder;

    private enum Victim {
        SERVER("server", 5),
        POSTGRES("PostgreSQL", 3),
        BOTH("both", 5);

        private final String words;
        private final int seconds;

        Victim(String words, int seconds) {
            this.words = words;
            this.seconds = seconds;
        }
    }

    @Test
    void what_was_confirmed_outlives_every_kill() throws Exception {
        try (var house = new RunningHouse(folder.resolve("data"), true);
                var writer = new Writer(house)) {
            house.start(FIRST);
            writer.awaitSignIn("marta", FIRST);
            writer.start(3, 2, PartnerVisits.of(house));
            long wrong = 0;
            for (Victim victim : Victim.values()) {
                wrong += rounds(victim, house, writer);
            }
            writer.end();
            Collections.sort(work);
            proof.fact("median work of the processors for one start", work.get(work.size() / 2), "s")
                    .fact("processes that wanted a processor, mean of the last minute", load(), "")
                    .fact("writes confirmed meanwhile", writer.confirmed.size(), "writes")
                    .fact("answers that said when to come back", writer.toldToComeBack.get(), "answers")
                    .atMost(
                            "answers that were neither that nor what was asked for",
                            writer.strange.size(),
                            0,
                            "answers")
                    .atMost("audit trail after all kills, 0 is intact", house.command("verify-audit"), 0, "")
                    .write();
            assertThat(writer.strange).isEmpty(); // first, because it tells more
            assertThat(wrong).isZero();
        }
    }

    /** Of the whole machine: where it is more than its processors, starts take longer than they would alone. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** How much was lost, came twice, or is half there. */
    private long rounds(Victim victim, RunningHouse house, Writer writer) throws Exception {
        var returns = new ArrayList<Double>();
        var starts = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            returns.add(returned(victim, round, house, writer, starts));
        }
        String times = ", " + victim.words + " killed " + ROUNDS + " times";
        try (var database = house.database()) {
            var kept = new Kept(database);
            long lost = kept.lost(List.copyOf(writer.confirmed));
            long halves = kept.halves();
            long twice = kept.twice();
            proof.atMost("confirmed writes lost" + times, lost, 0, "writes")
                    .atMost("rows half-saved" + times, halves, 0, "rows")
                    .atMost("writes kept twice" + times, twice, 0, "writes");
            figures("from the kill to the next confirmed write" + times, returns, victim.seconds);
            if (!starts.isEmpty()) {
                figures("from the command to the first page" + times, starts, victim.seconds);
            }
            proof.write();
            return lost + halves + twice;
        }
    }

    private void figures(String what, List<Double> seconds, int limit) {
        Collections.sort(seconds);
        proof.fact("median " + what, seconds.get(seconds.size() / 2), "s")
                .atMost("longest " + what, seconds.getLast(), limit, "s");
    }

    /** Seconds until something was confirmed whose sending began after the kill. */
    private double returned(Victim victim, int round, RunningHouse house, Writer writer, List<Double> starts)
            throws Exception {
        writer.await(20, System.nanoTime(), AGAIN);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(300)));
        long served = house.server();
        long begun = System.nanoTime();
        long died = begun;
        if (victim != Victim.POSTGRES) {
            house.killServer();
        }
        if (victim != Victim.SERVER) {
            house.killPostgres(RunningHouse.Death.values()[round % RunningHouse.Death.values().length]);
            // What is under way may still be done by a worker that has not noticed.
            died += TimeUnit.MILLISECONDS.toNanos(100);
        }
        if (victim != Victim.POSTGRES) {
            starts.add(house.start(AGAIN).toMillis() / 1000.0);
            work.add(house.work());
        }
        writer.await(1, died, AGAIN);
        assertThat(house.lives() && (house.server() == served) == (victim == Victim.POSTGRES))
                .as("a server that lost its database is not started again")
                .isTrue();
        return (System.nanoTime() - begun) / 1e9;
    }
}
