package org.kapocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapocs.testing.Proof;

/** Copies a house while people write, and damages files of a killed one: it is found and said, or nothing is lost. */
class TornDrill {
    private static final int ROUNDS = Integer.getInteger("drill.1", 20);
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final int PAGE = 8_192;

    private final Random random = new Random(20261129);
    private final Proof proof = Proof.of("torn");

    @TempDir
    Path folder;

    /** What is done to a file. */
    private enum Damage {
        ZEROED,
        CUT,
        TURNED,
        OF_BEFORE
    }

    /** How many rounds were silent about something that is gone, were found out, and had lost nothing. */
    private static final class Tally {
        private int silent;
        private int found;
        private int whole;
    }

    @Test
    void nothing_is_missing_in_silence() throws Exception {
        Path data = folder.resolve("data");
        List<Writer.Confirmed> confirmed;
        try (var house = new RunningHouse(data, true)) {
            house.start(FIRST);
            try (var writer = new Writer(house)) {
                writer.awaitSignIn("marta", FIRST);
                writer.start(3, 2, PartnerVisits.of(house));
                writer.await(200, System.nanoTime(), FIRST);
                copies(house, writer);
                writer.await(200, System.nanoTime(), FIRST);
                house.killServer();
                house.killPostgres(RunningHouse.Death.OF_ALL);
                writer.end();
                confirmed = List.copyOf(writer.confirmed);
            }
        }
        damages(data, confirmed);
        proof.write();
    }

    /** File by file, as one who takes a copy for a backup; between two files PostgreSQL makes a checkpoint. */
    private void copies(RunningHouse house, Writer writer) throws Exception {
        Tally tally = new Tally();
        int rounds = Math.max(1, ROUNDS / 4);
        for (int round = 0; round < rounds; round++) {
            var before = List.copyOf(writer.confirmed);
            Path copy = folder.resolve("copy" + round);
            run("cp", "-a", house.data().toString(), copy.toString());
            house.count("select 1 from pg_sleep(0.5)");
            try (var database = house.database();
                    var sql = database.createStatement()) {
                sql.execute("checkpoint");
            }
            run(
                    "cp",
                    "-a",
                    house.data().resolve("postgres/global").toString(),
                    copy.resolve("postgres").toString());
            Files.deleteIfExists(copy.resolve("postgres/postmaster.pid"));
            assertThat(starts(copy)).as("a torn copy").isFalse();
            judge(copy, before, tally);
            run("rm", "-rf", copy.toString());
        }
        proof.atMost("copies made at work that start without a word, of " + rounds, 0, 0, "")
                .fact("of these with damage that verify-data finds", tally.found, "")
                .fact("of these with nothing lost that was confirmed before", tally.whole, "")
                .atMost("of these with something lost that verify-data does not find", tally.silent, 0, "");
        proof.write();
        assertThat(tally.silent).isZero();
    }

    private static boolean starts(Path data) throws Exception {
        try (var house = new RunningHouse(data, true)) {
            house.start(Duration.ofMinutes(2));
            return true;
        } catch (AssertionError refused) {
            assertThat(refused.getMessage())
                    .contains("is a copy that was made while")
                    .contains("bin/restore");
            return false;
        }
    }

    private void damages(Path data, List<Writer.Confirmed> confirmed) throws Exception {
        Path sane = folder.resolve("sane");
        run("cp", "-a", data.resolve("postgres").toString(), sane.toString());
        Tally tally = new Tally();
        for (int round = 0; round < ROUNDS; round++) {
            run("find", data.resolve("postgres").toString(), "-mindepth", "1", "-delete");
            run("cp", "-a", sane + "/.", data.resolve("postgres").toString());
            String done = damage(data, Damage.values()[round % Damage.values().length]);
            int silent = tally.silent;
            judge(data, confirmed, tally);
            System.out.println(done + (tally.silent > silent ? ": SILENT" : ": told or nothing lost"));
        }
        proof.atMost("damages of which nothing was said though something was lost, of " + ROUNDS, tally.silent, 0, "")
                .fact("damages found, of " + ROUNDS, tally.found, "")
                .fact("damages without a loss, of " + ROUNDS, tally.whole, "");
        assertThat(tally.silent).isZero();
    }

    /** What verify-data says of it, and what is really gone. */
    private static void judge(Path data, List<Writer.Confirmed> confirmed, Tally tally) throws Exception {
        try (var house = new RunningHouse(data, true)) {
            if (house.command("verify-data") != 0) {
                assertThat(house.said()).containsAnyOf("IS DAMAGED", "PostgreSQL did not start", "BROKEN");
                tally.found++;
                return;
            }
            house.start(FIRST);
            try (var database = house.database()) {
                var kept = new Kept(database);
                if (kept.lost(confirmed) + kept.halves() == 0) {
                    tally.whole++;
                } else {
                    tally.silent++;
                }
            } catch (SQLException unreadable) {
                tally.silent++; // verify-data should have found it
            }
        }
    }

    /** One page of one file of the city's own tables and indexes. */
    private String damage(Path data, Damage damage) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(data.resolve("postgres/base"))) {
            files = walk.filter(file -> file.getFileName().toString().matches("\\d+(\\.\\d+)?"))
                    .filter(file -> file.toFile().isFile() && file.toFile().length() >= PAGE)
                    .sorted()
                    .toList();
        }
        Path path = files.get(random.nextInt(files.size()));
        int pages = (int) (Files.size(path) / PAGE);
        int page = random.nextInt(pages);
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            byte[] bytes = new byte[PAGE];
            switch (damage) {
                case ZEROED -> {
                    file.seek((long) page * PAGE);
                    file.write(bytes);
                }
                case CUT -> file.setLength((long) (pages - 1) * PAGE);
                case TURNED -> {
                    long at = (long) page * PAGE + random.nextInt(PAGE);
                    file.seek(at);
                    int before = file.read();
                    file.seek(at);
                    file.write(before ^ 16);
                }
                case OF_BEFORE -> {
                    file.seek((long) random.nextInt(pages) * PAGE);
                    file.readFully(bytes);
                    file.seek((long) page * PAGE);
                    file.write(bytes);
                }
            }
        }
        return damage + " page " + page + " of " + pages + " of " + path.getFileName();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int ended = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(ended).as(command[0]).isLessThanOrEqualTo(command[0].equals("cp") ? 1 : 0);
    }
}
