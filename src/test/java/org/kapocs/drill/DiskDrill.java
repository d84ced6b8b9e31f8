package org.kapocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapocs.testing.Proof;

/** The disk of the data, then that of uploads is full while people write: they are told so, nothing is lost, and it ends. */
class DiskDrill {
    private static final int ROUNDS = Integer.getInteger("drill.1", 3);
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration FULL = Duration.ofSeconds(8);

    private final Proof proof = Proof.of("disk");

    @TempDir
    Path folder;

    @Test
    void a_full_disk_is_told_and_ends() throws Exception {
        if (!SmallDisk.possible(folder)) {
            System.err.println("\nNOT RUN: bin/drill disk. This account may not mount a small disk; root may.\n");
            proof.skipped("disks that are full", "no right to mount a small disk")
                    .write();
            return;
        }
        try (var disk = SmallDisk.at(folder.resolve("data"), 600);
                var house = new RunningHouse(disk.place().resolve("house"), true);
                var writer = new Writer(house)) {
            house.start(FIRST);
            writer.awaitSignIn("marta", FIRST);
            writer.start(3, 2, PartnerVisits.of(house));
            data(disk, house, writer);
        }
        try (var disk = SmallDisk.at(folder.resolve("uploads"), 10);
                var house = new RunningHouse(folder.resolve("house"), true)
                        .with("JAVA_OPTS", "-Djava.io.tmpdir=" + disk.place());
                var writer = new Writer(house)) {
            house.start(FIRST);
            uploads(disk, house, writer.awaitSignIn("tamas", FIRST));
        }
        proof.write();
    }

    private void data(SmallDisk disk, RunningHouse house, Writer writer) throws Exception {
        long server = house.server();
        double longest = 0;
        int unread = 0;
        for (int round = 0; round < ROUNDS; round++) {
            writer.await(20, System.nanoTime(), FIRST);
            house.status("/hu/topics");
            disk.fill();
            if (round % 2 == 1) {
                needsALog(house);
            }
            unread += unreadWhileFull(house);
            disk.free();
            long freed = System.nanoTime();
            writer.await(1, freed, Duration.ofMinutes(2));
            longest = Math.max(longest, (System.nanoTime() - freed) / 1e9);
        }
        writer.end();
        try (var database = house.database()) {
            var kept = new Kept(database);
            long lost = kept.lost(List.copyOf(writer.confirmed));
            long wrong = kept.halves() + kept.twice();
            String times = ", data disk " + ROUNDS + " times full";
            proof.atMost("confirmed writes lost" + times, lost, 0, "writes")
                    .atMost("rows half-saved or kept twice" + times, wrong, 0, "rows")
                    .atMost("public pages not shown while it was full" + times, unread, 0, "pages")
                    .atMost("answers neither done nor 503 or 507 with a time" + times, writer.strange.size(), 0, "")
                    .fact("answers that said so" + times, writer.toldToComeBack.get(), "answers")
                    .atMost("from space to the next confirmed write" + times, longest, 10, "s")
                    .atMost("audit trail afterwards, 0 is intact" + times, house.command("verify-audit"), 0, "");
            assertThat(lost + wrong).isZero();
        }
        assertThat(house.lives() && house.server() == server)
                .as("not started again")
                .isTrue();
        assertThat(writer.strange).isEmpty();
    }

    /** A new piece of its log, which is not to be had: it gives itself up, and comes back when there is space. */
    private static void needsALog(RunningHouse house) {
        try (var database = house.database();
                var sql = database.createStatement()) {
            for (int n = 0; n < 20; n++) {
                sql.execute("select pg_logical_emit_message(true, 'drill', repeat('x', 1000)), pg_switch_wal()");
            }
        } catch (SQLException gaveUp) {
            // as expected
        }
    }

    private static int unreadWhileFull(RunningHouse house) {
        int unread = 0;
        long end = System.nanoTime() + FULL.toNanos();
        while (System.nanoTime() < end) {
            unread += house.status("/hu/topics") == 200 ? 0 : 1;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
        return unread;
    }

    private void uploads(SmallDisk disk, RunningHouse house, String session) throws Exception {
        String small = "name,phone\nMinta,+36 1 000 0000\n";
        String large = small + "Minta,+36 1 000 0000\n".repeat(1_000_000);
        long before = imports(house);
        var answers = new ArrayList<HttpResponse<String>>();
        answers.add(uploaded(house, session, large)); // more than the disk
        disk.fill();
        answers.add(uploaded(house, session, small + "Minta,+36 1 000 0000\n".repeat(50_000)));
        long told = answers.stream()
                .filter(answer -> answer.statusCode() == 507
                        && answer.body().contains("<h1")
                        && answer.headers().firstValue("Retry-After").isPresent())
                .count();
        proof.atLeast("uploads onto a full disk told so with 507, of " + answers.size(), told, answers.size(), "")
                .atMost("uploads half-stored", imports(house) - before, 0, "");
        assertThat(told).as(answers.toString()).isEqualTo(answers.size());
        assertThat(house.status("/hu/topics")).isEqualTo(200);
        disk.free();
        int again = uploaded(house, session, small).statusCode();
        proof.atLeast("the same upload taken when there is space again, 303 is taken", again, 303, "");
        assertThat(imports(house) - before).as("the one that was taken").isEqualTo(1);
    }

    private static long imports(RunningHouse house) throws SQLException {
        return house.count("select count(*) from directory.import");
    }

    private static HttpResponse<String> uploaded(RunningHouse house, String session, String file) throws Exception {
        String form = part("once", UUID.randomUUID().toString()) + part("try", "yes") + part("language", "hu")
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--x--\r\n";
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(house.at("/staff/directory/import")))
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .header("Sec-Fetch-Site", "same-origin")
                            .header("Cookie", session)
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
