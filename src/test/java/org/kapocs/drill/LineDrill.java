package org.kapocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapocs.launch.TestPostgres;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.Browser;
import org.kapocs.testing.FaultyLine;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Proof;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The line to the database is cut, falls silent or carries one way only, and its connections are used up: how long people wait. */
@HouseTest
@TestPropertySource(properties = "testing.faulty-line=true")
class LineDrill {
    private static final int ROUNDS = Integer.getInteger("drill.1", 10);
    private static final int READERS = 20;
    private static final int CROWD = 100;

    /** Of the connections for staff; who has one waits for what they asked. */
    private static final int HELD = 8;

    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final Proof proof = Proof.of("line");

    @LocalServerPort
    int port;

    @Autowired
    FaultyLine line;

    @Autowired
    Staff staff;

    @Value("${spring.datasource.url}")
    String url;

    private record Told(int status, double seconds) {}

    @AfterEach
    void mend() {
        line.mend();
        readers.shutdownNow();
    }

    @Test
    void nobody_waits_long() throws Exception {
        Browser officer = staff.browser(port, staff.inCity(Role.DESK_OFFICER));
        assertThat(told(officer, "/staff").status).isEqualTo(200);
        broken("is cut", line::cut, officer);
        broken("falls silent", line::silence, officer);
        broken("carries no answers", line::halve, officer);
        usedUp(officer);
        proof.write();
    }

    private void broken(String how, Runnable fault, Browser officer) throws Exception {
        double waiting = 0;
        double coming = 0;
        double back = 0;
        for (int round = 0; round < ROUNDS; round++) {
            fault.run();
            waiting = Math.max(waiting, slowest(all(READERS, officer, "/staff"), READERS));
            awaitReadiness(503);
            coming = Math.max(coming, slowest(all(READERS, officer, "/staff"), READERS));
            line.mend();
            long mended = System.nanoTime();
            while (told(officer, "/staff").status != 200) {
                assertThat(System.nanoTime() - mended)
                        .isLessThan(Duration.ofMinutes(1).toNanos());
            }
            back = Math.max(back, (System.nanoTime() - mended) / 1e9);
            awaitReadiness(200);
        }
        String times = ", line " + how + " " + ROUNDS + " times";
        proof.atMost("slowest 503 for who asks just then" + times, waiting, 3, "s")
                .atMost("slowest 503 for who comes later" + times, coming, 1, "s")
                .atMost("longest from mended to served" + times, back, 2, "s");
    }

    private void usedUp(Browser officer) throws Exception {
        double told = 0;
        var open = new ArrayList<Double>();
        double back = 0;
        int rounds = Math.max(1, ROUNDS / 3);
        for (int round = 0; round < rounds; round++) {
            List<Future<Told>> crowd;
            long freed;
            try (Connection administrator = TestPostgres.administrator(url);
                    var sql = administrator.createStatement()) {
                administrator.setAutoCommit(false);
                sql.execute("lock table casework.case_file in access exclusive mode");
                crowd = all(CROWD, officer, "/staff/cases");
                for (int n = 0; n < 50; n++) {
                    open.add(told(new Browser(port), "/en/services").seconds * 1_000);
                }
                administrator.rollback();
                freed = System.nanoTime();
            }
            while (told(officer, "/staff/cases").status != 200) {
                assertThat(System.nanoTime() - freed)
                        .isLessThan(Duration.ofMinutes(1).toNanos());
            }
            back = Math.max(back, (System.nanoTime() - freed) / 1e9);
            told = Math.max(told, slowest(crowd, CROWD - HELD));
        }
        Collections.sort(open);
        String times = ", connections of staff used up " + rounds + " times";
        proof.atMost("public pages, p99" + times, open.get(open.size() * 99 / 100), 500, "ms")
                .atMost("slowest 503 for the rest of " + CROWD + " staff" + times, told, 1, "s")
                .atMost("longest from free to served" + times, back, 2, "s");
    }

    private List<Future<Told>> all(int many, Browser browser, String page) {
        return IntStream.range(0, many)
                .mapToObj(_ -> readers.submit(() -> told(browser, page)))
                .toList();
    }

    /** Of so many who were told first. */
    private static double slowest(List<Future<Told>> answers, int first) throws Exception {
        var took = new ArrayList<Double>();
        for (Future<Told> each : answers) {
            assertThat(each.get().status).isIn(200, 503);
            took.add(each.get().seconds);
        }
        Collections.sort(took);
        return took.get(first - 1);
    }

    private void awaitReadiness(int status) {
        RunningHouse.until(
                () -> {
                    try {
                        return told(new Browser(port), "/actuator/health/readiness").status == status;
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                },
                Duration.ofMinutes(1));
    }

    private static Told told(Browser browser, String page) throws Exception {
        long begun = System.nanoTime();
        int status = browser.get(page).status();
        return new Told(status, (System.nanoTime() - begun) / 1e9);
    }
}
