package org.kapocs.shared.shelter;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.Browser;
import org.kapocs.testing.FaultyLine;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The database is there, is not, and is again. */
@HouseTest
@TestPropertySource(properties = "testing.faulty-line=true")
class DatabaseGoneTest {
    /** Far above what it takes, which a drill measures: a busy machine changes no result. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<String> PUBLIC =
            List.of("/hu", "/ar/topics", "/en/topics/housing", "/hu/services", "/fa/needs", "/zh/privacy", "/en/about");

    @LocalServerPort
    int port;

    @Autowired
    FaultyLine line;

    @Autowired
    Staff staff;

    @Autowired
    DataSource connections;

    @AfterEach
    void mend() throws Exception {
        line.mend();
        until(() -> status("/actuator/health/readiness") == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "silent", "half"})
    void public_pages_are_served_as_they_were_known_and_the_others_say_so(String how) throws Exception {
        var officer = staff.browser(port, staff.inCity(Role.DESK_OFFICER));
        var street = new Browser(port);
        assertThat(officer.get("/staff").status()).isEqualTo(200);
        for (String page : PUBLIC) {
            assertThat(street.get(page).status()).as(page).isEqualTo(200);
        }

        breakLine(how);
        until(() -> status("/actuator/health/readiness") == 503);

        for (String page : PUBLIC) {
            var answer = street.get(page);
            assertThat(answer.status()).as(page).isEqualTo(200);
        }
        assertThat(street.get("/en/topics/housing").body())
                .contains("This is what we last knew, at Nov 16, 2026")
                .contains("112");
        var away = officer.get("/staff");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isEqualTo("5");
        assertThat(away.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(away.body()).contains("<h1>Most nem érhető el</h1>").doesNotContain("Exception");
        assertThat(street.get("/api/hsds/services").status()).isEqualTo(503);
        assertThat(street.get("/actuator/health/liveness").status()).isEqualTo(200);

        line.mend();
        until(() -> status("/actuator/health/readiness") == 200);
        // Without a restart. Each audience has connections of its own, the first of which may still be one that was
        // cut.
        until(() -> shown(officer, "/staff"));
        until(() -> !remembered(street, "/en/topics/housing"));
    }

    /** A pool trusts what it gave out half a second ago, without a look. */
    @Test
    void a_connection_that_was_cut_is_given_to_nobody() throws Exception {
        var pool = connections.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        connections.getConnection().close();
        assertThat(pool.getIdleConnections()).isPositive();
        line.silence();
        until(() -> pool.getTotalConnections() == 0);
        assertThat(status("/actuator/health/readiness")).isEqualTo(503);
    }

    @Test
    void what_a_newcomer_wrote_is_kept_in_the_page_and_sent_again_counts_once() throws Exception {
        var street = new Browser(port);
        String once = UUID.randomUUID().toString();
        String[] form = {"topic", "housing.find", "message", "Lakást keresek \"sürgősen\"\nköszönöm", "once", once};
        line.cut();
        var away = street.post("/hu/ask", form);
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.body())
                .contains("Amit írt, ezen az oldalon megmaradt")
                .contains("<form method=\"post\" action=\"/hu/ask\">")
                .contains("value=\"Lakást keresek &#34;sürgősen&#34;\nköszönöm\"")
                .contains("value=\"" + once + "\"");

        line.mend();
        until(() -> status("/actuator/health/readiness") == 200);
        var first = street.post("/hu/ask", form);
        assertThat(first.status()).as(first.body()).isEqualTo(303);
        assertThat(street.post("/hu/ask", form).location()).isEqualTo("/hu/my/receipt?again=1");
    }

    @Test
    void a_password_or_a_pin_is_not_kept_in_a_page() throws Exception {
        line.cut();
        var away = new Browser(port).post("/hu/my", "code", "ABCD-EFGH", "pin", "123456");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.body()).doesNotContain("123456");
        var signIn = new Browser(port).post("/staff/sign-in", "email", "a@example.org", "password", "nine herons");
        assertThat(signIn.status()).isEqualTo(503);
        assertThat(signIn.body()).doesNotContain("nine herons");
    }

    @Test
    void who_waits_when_the_line_falls_silent_is_let_go() throws Exception {
        var waiting = new ArrayList<Thread>();
        var statuses = java.util.Collections.synchronizedList(new ArrayList<Integer>());
        staff.inCity(Role.DESK_OFFICER);
        new Browser(port).get("/en/services");
        line.silence();
        for (int i = 0; i < 20; i++) {
            waiting.add(Thread.ofVirtual().start(() -> statuses.add(status("/en/services?q=" + UUID.randomUUID()))));
        }
        for (Thread each : waiting) {
            assertThat(each.join(PATIENCE)).isTrue();
        }
        assertThat(statuses)
                .as("from what this node knows, or told to come back")
                .hasSize(20)
                .isSubsetOf(200, 503);
    }

    private void breakLine(String how) {
        switch (how) {
            case "cut" -> line.cut();
            case "silent" -> line.silence();
            default -> line.halve();
        }
    }

    private int status(String path) {
        try {
            return new Browser(port).get(path).status();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean shown(Browser browser, String page) {
        try {
            return browser.get(page).status() == 200;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void until(BooleanSupplier what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!what.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in the end").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static boolean remembered(Browser street, String page) {
        try {
            return street.get(page).body().contains("This is what we last knew");
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
