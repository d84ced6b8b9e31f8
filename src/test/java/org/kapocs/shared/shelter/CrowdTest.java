package org.kapocs.shared.shelter;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapocs.launch.TestPostgres;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** When everybody comes at once, or one kind of question takes for ever, the others are served. */
@HouseTest
class CrowdTest {
    private final ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor();

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Value("${spring.datasource.url}")
    String url;

    @AfterEach
    void goHome() {
        crowd.shutdownNow();
    }

    @Test
    void slow_questions_of_staff_do_not_keep_the_public_waiting() throws Exception {
        var officer = staff.browser(port, staff.inCity(Role.DESK_OFFICER));
        assertThat(officer.get("/staff/cases").status()).isEqualTo(200);
        new Browser(port).get("/en/services");
        List<Future<Integer>> stuck;
        try (Connection administrator = TestPostgres.administrator(url);
                var sql = administrator.createStatement()) {
            administrator.setAutoCommit(false);
            sql.execute("lock table casework.case_file in access exclusive mode");
            stuck = all(100, () -> officer.get("/staff/cases").status());
            for (int i = 0; i < 40; i++) {
                assertThat(new Browser(port).get("/en/services").status())
                        .as("a page of the public")
                        .isEqualTo(200);
            }
            until("staff are told while what they wait for goes on", () -> toldToComeBack(stuck) > 50);
            administrator.rollback();
        }
        until("staff are served again", () -> officer.get("/staff/cases").status() == 200);
        for (Future<Integer> each : stuck) {
            assertThat(each.get()).isIn(200, 503);
        }
    }

    private static long toldToComeBack(List<Future<Integer>> asked) {
        return asked.stream()
                .filter(Future::isDone)
                .filter(each -> each.resultNow() == 503)
                .count();
    }

    private static void until(String what, Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!holds.call()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Test
    void a_statement_that_takes_for_ever_is_ended_and_its_reader_told() throws Exception {
        var street = new Browser(port);
        try (Connection administrator = TestPostgres.administrator(url);
                var sql = administrator.createStatement()) {
            administrator.setAutoCommit(false);
            sql.execute("lock table web.once in access exclusive mode");
            var answer =
                    street.post("/en/ask", "topic", "housing.find", "message", "A room", "once", "0123456789abcdef-x");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("What you wrote is kept in this page")
                    .contains("A room");
        }
    }

    @Test
    void fifty_times_the_same_form_at_once_has_one_effect_and_equal_answers() throws Exception {
        String key = UUID.randomUUID().toString();
        String words = "Fifty times the same " + key;
        var answers = all(50, () -> {
            var browser = new Browser(port);
            var answer = browser.post("/en/ask", "topic", "housing.find", "message", words, "once", key);
            while (answer.status() == 503) { // as who presses “Try again”
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                answer = browser.post("/en/ask", "topic", "housing.find", "message", words, "once", key);
            }
            var receipt = browser.get("/en/my/receipt");
            while (receipt.status() == 503) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                receipt = browser.get("/en/my/receipt");
            }
            String page = receipt.body();
            return page.substring(page.lastIndexOf("<main"), page.indexOf("</main>")) + answer.status();
        });
        var different = new HashSet<String>();
        for (Future<String> each : answers) {
            different.add(each.get());
        }
        assertThat(different).hasSize(1).allMatch(receipt -> receipt.endsWith("303"));
        try (Connection administrator = TestPostgres.administrator(url);
                var count = administrator.prepareStatement("select count(*) from contact.message where text = ?")) {
            count.setString(1, words);
            try (var rows = count.executeQuery()) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
        }
    }

    private <T> List<Future<T>> all(int times, Callable<T> work) {
        return IntStream.range(0, times).mapToObj(_ -> crowd.submit(work)).toList();
    }
}
