package org.kapocs.shared.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class SessionPagesTest {
    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    Who.Staff officer;
    Browser browser;

    @BeforeEach
    void somebody_who_is_signed_in() throws Exception {
        clock.forward(Duration.ofHours(1)); // what other tests tried is forgotten
        officer = staff.with(Role.DESK_OFFICER);
        browser = staff.browser(port, officer);
    }

    @Test
    void a_session_ends_after_twelve_hours_however_busy() throws Exception {
        for (int i = 0; i < 25; i++) {
            clock.forward(Duration.ofMinutes(28));
            assertThat(browser.get("/staff/me/sessions").status()).isEqualTo(200);
        }
        clock.forward(Duration.ofMinutes(20).minusSeconds(1));
        assertThat(browser.get("/staff/me/sessions").status()).isEqualTo(200);
        clock.forward(Duration.ofSeconds(1));
        assertThat(browser.get("/staff/me/sessions").status()).isEqualTo(303);
    }

    @Test
    void a_session_ends_after_thirty_idle_minutes() throws Exception {
        assertThat(browser.get("/staff/me/sessions").status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(30));
        assertThat(browser.get("/staff/me/sessions").status()).isEqualTo(303);
    }

    @Test
    void one_sees_where_one_is_signed_in_and_ends_it_there_or_everywhere() throws Exception {
        clock.forward(Duration.ofSeconds(30));
        Browser telephone = staff.browser(port, officer);
        clock.forward(Duration.ofSeconds(30));
        Browser kiosk = staff.browser(port, officer);
        String list = browser.get("/staff/me/sessions").body();
        assertThat(list.split("/staff/me/sessions/[0-9a-f]{24}/end", -1)).hasSize(4);
        assertThat(list.split("Ez az<", -1)).as("one of them is this one").hasSize(2);

        String one = list.replaceAll("(?s).*?/staff/me/sessions/([0-9a-f]{24})/end.*", "$1");
        browser.post("/staff/me/sessions/" + one + "/end");
        assertThat(Stream.of(browser, telephone, kiosk).filter(SessionPagesTest::isIn))
                .hasSize(2);

        Browser left = Stream.of(browser, telephone, kiosk)
                .filter(SessionPagesTest::isIn)
                .findFirst()
                .orElseThrow();
        left.post("/staff/me/sessions/end");
        assertThat(Stream.of(browser, telephone, kiosk).filter(SessionPagesTest::isIn))
                .isEmpty();
    }

    @Test
    void signing_out_ends_the_session_and_not_only_the_cookie() throws Exception {
        String session = browser.cookie("kapocs-staff");
        assertThat(browser.post("/staff/sign-out").location()).isEqualTo("/staff/sign-in");
        var thief = new Browser(port);
        var answer = thief.send(
                HttpRequest.newBuilder(thief.at("/staff/me/sessions")).header("Cookie", "kapocs-staff=" + session));
        assertThat(answer.status()).isEqualTo(303);
    }

    @Test
    void a_copy_of_the_database_opens_no_session_and_reading_writes_nothing_there() throws Exception {
        String cookie = browser.cookie("kapocs-staff");
        String before = session();
        assertThat(before)
                .doesNotContain(cookie)
                .doesNotContain(new String(Base64.getDecoder().decode(cookie)));
        browser.get("/staff/me/sessions");
        assertThat(session()).isEqualTo(before);
        clock.forward(Duration.ofMinutes(1));
        browser.get("/staff/me/sessions");
        assertThat(session()).as("it says once a minute that it is in use").isNotEqualTo(before);
    }

    private String session() {
        return sql.sql("select s::text || encode(attributes, 'escape') from access.session s where account = :account")
                .param("account", officer.account())
                .query(String.class)
                .single();
    }

    @Test
    void the_language_that_one_chooses_stays() throws Exception {
        browser.post("/staff/me/language", "language", "en");
        assertThat(browser.get("/staff/me/sessions").body()).contains("Where you are signed in");
        clock.forward(Duration.ofSeconds(30));
        assertThat(staff.browser(port, officer).get("/staff/me/sessions").body())
                .contains("Where you are signed in");
        assertThat(browser.post("/staff/me/language", "language", "ar").status())
                .isEqualTo(404);
    }

    private static boolean isIn(Browser browser) {
        try {
            return browser.get("/staff/me/sessions").status() == 200;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
