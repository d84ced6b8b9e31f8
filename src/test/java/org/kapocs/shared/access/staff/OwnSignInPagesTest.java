package org.kapocs.shared.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Totp;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody changes their own password and takes another device, without asking an administrator. */
@HouseTest
class OwnSignInPagesTest {
    private static final String ANEW = "seven otters sing at noon";

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
    Browser telephone;

    @BeforeEach
    void somebody_signed_in_at_two_places() throws Exception {
        clock.forward(Duration.ofHours(1)); // what other tests tried is forgotten
        officer = staff.with(Role.DESK_OFFICER);
        telephone = staff.browser(port, officer);
        clock.forward(Duration.ofMinutes(1));
        browser = staff.browser(port, officer);
    }

    @Test
    void a_password_is_changed_by_who_knows_the_old_one_and_ends_what_was_signed_in_elsewhere() throws Exception {
        long letters = letters();
        assertThat(browser.post("/staff/me/password", "current", Staff.PASSWORD, "password", ANEW)
                        .location())
                .isEqualTo("/staff/me/sessions");
        assertThat(browser.get("/staff/me/sessions").status()).isEqualTo(200);
        assertThat(telephone.get("/staff/me/sessions").status()).isEqualTo(303);
        assertThat(signInWith(Staff.PASSWORD)).as("the old one").isNotEqualTo(303);
        assertThat(signInWith(ANEW)).isEqualTo(303);
        assertThat(letters()).as("a letter tells its owner").isEqualTo(letters + 1);
    }

    @Test
    void a_wrong_old_password_a_common_new_one_and_the_same_again_are_refused_at_their_fields() throws Exception {
        assertThat(browser.post("/staff/me/password", "current", "not my password", "password", ANEW)
                        .body())
                .contains("href=\"#current\"");
        assertThat(browser.post("/staff/me/password", "current", Staff.PASSWORD, "password", "password1234")
                        .body())
                .contains("href=\"#password\"");
        assertThat(browser.post("/staff/me/password", "current", Staff.PASSWORD, "password", Staff.PASSWORD)
                        .body())
                .contains("href=\"#password\"");
        assertThat(telephone.get("/staff/me/sessions").status()).isEqualTo(200);
        assertThat(signInWith(Staff.PASSWORD)).isEqualTo(303);
    }

    @Test
    void who_has_not_shown_lately_who_they_are_shows_it_first() throws Exception {
        clock.forward(Duration.ofMinutes(6));
        for (String page : new String[] {"/staff/me/password", "/staff/me/device"}) {
            assertThat(browser.get(page).location()).startsWith("/staff/confirm?next=");
            assertThat(browser.post(page, "code", "123456").body()).contains("confirm-password");
        }
    }

    @Test
    void a_new_device_counts_when_it_has_shown_a_code_and_the_old_one_until_then() throws Exception {
        String page = browser.get("/staff/me/device").body();
        String offer = found(page, "name=\"offer\" value=\"([^\"]+)\"");
        byte[] secret = secret(page);
        assertThat(page).contains("<svg");

        String wrong = browser.post("/staff/me/device", "offer", offer, "code", "000000")
                .body();
        assertThat(wrong).contains("href=\"#code\"").contains(offer);
        assertThat(secret(wrong)).isEqualTo(secret);
        clock.forward(Duration.ofMinutes(1));
        assertThat(codeIn(staff.code())).as("the old device still counts").isTrue();

        long letters = letters();
        assertThat(browser.post("/staff/me/device", "offer", offer, "code", Totp.codeAt(secret, clock.instant()))
                        .location())
                .isEqualTo("/staff/me/sessions");
        assertThat(letters()).isEqualTo(letters + 1);
        assertThat(telephone.get("/staff/me/sessions").status()).isEqualTo(303);
        assertThat(browser.get("/staff/me/sessions").status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(1));
        assertThat(codeIn(staff.code())).as("the old device").isFalse();
        assertThat(codeIn(Totp.codeAt(secret, clock.instant()))).isTrue();
    }

    @Test
    void a_secret_that_was_shown_too_long_ago_or_to_somebody_else_is_not_taken() throws Exception {
        String page = browser.get("/staff/me/device").body();
        String offer = found(page, "name=\"offer\" value=\"([^\"]+)\"");
        Browser other = staff.browser(port, staff.with(Role.DESK_OFFICER));
        String code = Totp.codeAt(secret(page), clock.instant());
        assertThat(other.post("/staff/me/device", "offer", offer, "code", code).status())
                .isEqualTo(400);

        clock.forward(Duration.ofMinutes(16));
        browser = staff.browser(port, officer);
        var late = browser.post("/staff/me/device", "offer", offer, "code", Totp.codeAt(secret(page), clock.instant()));
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.body()).doesNotContain(offer);
    }

    private int signInWith(String password) throws Exception {
        return new Browser(port)
                .post("/staff/sign-in", "email", Staff.emailOf(officer), "password", password)
                .status();
    }

    private boolean codeIn(String code) throws Exception {
        var elsewhere = new Browser(port);
        elsewhere.post("/staff/sign-in", "email", Staff.emailOf(officer), "password", Staff.PASSWORD);
        return elsewhere.post("/staff/sign-in/code", "code", code).status() == 303;
    }

    private long letters() {
        return sql.sql("select count(*) from notification.letter where dedup_key like :key")
                .param("key", "account:" + officer.account() + ":%")
                .query(Long.class)
                .single();
    }

    private static byte[] secret(String page) {
        String typed = found(page, "<code dir=\"ltr\">((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})</code>")
                .replace(" ", "");
        byte[] secret = new byte[20];
        int bits = 0;
        int buffer = 0;
        int at = 0;
        for (char letter : typed.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                secret[at++] = (byte) (buffer >> bits);
            }
        }
        return secret;
    }

    private static String found(String html, String pattern) {
        var found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
