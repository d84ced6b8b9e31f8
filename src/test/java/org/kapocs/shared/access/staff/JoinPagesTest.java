package org.kapocs.shared.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Matcher;
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

@HouseTest
class JoinPagesTest {
    private static final Pattern LINK = Pattern.compile("/staff/invitation/[A-Za-z0-9_-]+");
    private static final Pattern KEY = Pattern.compile("<code dir=\"ltr\">((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})</code>");

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Browser administrator;

    @BeforeEach
    void sign_the_administrator_in() throws Exception {
        administrator = staff.browser(port, staff.with(Role.ADMINISTRATOR));
    }

    @Test
    void an_invited_person_sets_up_their_sign_in_and_comes_in() throws Exception {
        var email = "uj.munkatars" + clock.millis() + "@minta.example.org";
        var person = new Browser(port);
        String link = link(invite(email));
        var form = person.get(link);
        assertThat(form.body()).contains(email);

        var weak = person.post(link, "password", "password1234", "code", "000000");
        assertThat(weak.body()).contains("könnyen kitalálható").contains("Ez a kód hibás");

        String code = code(form.body());
        assertThat(person.post(link, "password", Staff.PASSWORD, "code", code).location())
                .isEqualTo("/staff/sign-in");
        assertThat(person.get(link).status()).as("the link is used up").isEqualTo(404);

        clock.forward(Duration.ofSeconds(30));
        person.post("/staff/sign-in", "email", email, "password", Staff.PASSWORD);
        assertThat(person.post("/staff/sign-in/code", "code", code(form.body())).location())
                .isEqualTo("/staff");
    }

    @Test
    void a_link_that_is_too_old_or_guessed_or_of_another_kind_leads_nowhere() throws Exception {
        String link = link(invite("regi" + clock.millis() + "@minta.example.org"));
        var person = new Browser(port);
        String guessed = link.substring(0, link.length() - 2) + (link.endsWith("AA") ? "BB" : "AA");
        assertThat(person.get(guessed).status()).isEqualTo(404);
        assertThat(person.get(link.replace("invitation", "first")).status()).isEqualTo(404);
        clock.forward(Duration.ofDays(7).plusSeconds(1));
        assertThat(person.get(link).status()).isEqualTo(404);
    }

    @Test
    void a_new_link_ends_the_old_password_and_the_session_at_once() throws Exception {
        Who.Staff boss = staff.with(Role.ADMINISTRATOR);
        Who.Staff officer = staff.in(boss.organization(), Role.DESK_OFFICER);
        Browser desk = staff.browser(port, officer);
        assertThat(desk.get("/staff/me/sessions").status()).isEqualTo(200);
        staff.browser(port, boss).post("/staff/accounts/" + officer.account() + "/link");
        assertThat(desk.get("/staff/me/sessions").location()).startsWith("/staff/sign-in");
        assertThat(new Browser(port)
                        .post("/staff/sign-in", "email", Staff.emailOf(officer), "password", Staff.PASSWORD)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_taken_role_and_a_closed_account_count_at_the_next_request() throws Exception {
        Who.Staff boss = staff.with(Role.ADMINISTRATOR);
        Who.Staff other = staff.in(boss.organization(), Role.ADMINISTRATOR);
        Browser mine = staff.browser(port, boss);
        Browser theirs = staff.browser(port, other);
        assertThat(theirs.get("/staff/accounts").status()).isEqualTo(200);
        mine.post("/staff/accounts/" + other.account(), "name", other.name(), "roles", "EDITOR", "version", "0");
        assertThat(theirs.get("/staff/accounts").status()).isEqualTo(403);
        mine.post("/staff/accounts/" + other.account() + "/close");
        assertThat(theirs.get("/staff/me/sessions").location()).startsWith("/staff/sign-in");
    }

    @Test
    void an_organization_keeps_an_administrator_and_two_of_them_do_not_overwrite_each_other() throws Exception {
        Who.Staff boss = staff.with(Role.ADMINISTRATOR);
        Browser mine = staff.browser(port, boss);
        String own = "/staff/accounts/" + boss.account();
        var last = mine.post(own, "name", boss.name(), "roles", "EDITOR", "version", "0");
        assertThat(last.status()).isEqualTo(400);
        assertThat(last.body()).contains("nem maradna rendszergazdája");
        assertThat(last.body()).doesNotContain("Időközben megváltozott");
        assertThat(mine.post(own + "/close").body()).contains("nem maradna rendszergazdája");
        mine.post(own, "name", "Minta Másnév", "roles", "ADMINISTRATOR", "version", "0");
        assertThat(mine.post(own, "name", "Minta Harmadik", "roles", "ADMINISTRATOR", "version", "0")
                        .status())
                .isEqualTo(409);
        assertThat(mine.get(own).body()).contains("Minta Másnév");
    }

    @Test
    void somebody_is_invited_only_in_a_language_of_the_staff_pages() throws Exception {
        var answer = administrator.post(
                "/staff/accounts",
                "name",
                "Minta Új",
                "email",
                "nyelv" + clock.millis() + "@minta.example.org",
                "roles",
                "EDITOR",
                "language",
                "ar");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Válasszon a felsorolt nyelvek közül");
    }

    @Test
    void nobody_sees_or_changes_the_people_of_another_organization() throws Exception {
        Who.Staff stranger = staff.with(Role.ADMINISTRATOR, Role.SUPERVISOR);
        String theirs = "/staff/accounts/" + stranger.account();
        assertThat(administrator.get(theirs).status()).isEqualTo(404);
        assertThat(administrator.post(theirs + "/close").status()).isEqualTo(404);
        assertThat(administrator.post(theirs + "/link").status()).isEqualTo(404);
        assertThat(administrator.get("/staff/accounts").body()).doesNotContain(stranger.name());
    }

    private String invite(String email) throws Exception {
        var answer = administrator.post(
                "/staff/accounts", "name", "Minta Új", "email", email, "roles", "DESK_OFFICER", "language", "hu");
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return administrator.get(answer.location()).body();
    }

    private static String link(String page) {
        return found(LINK, page).group();
    }

    private String code(String page) {
        return Totp.codeAt(base32(found(KEY, page).group(1).replace(" ", "")), clock.instant());
    }

    private static Matcher found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher;
    }

    private static byte[] base32(String text) {
        var bits = new java.math.BigInteger("0");
        for (char c : text.toCharArray()) {
            bits = bits.shiftLeft(5).or(java.math.BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c)));
        }
        byte[] all = new byte[20];
        byte[] read = bits.toByteArray();
        for (int i = 0; i < 20 && i < read.length; i++) {
            all[19 - i] = read[read.length - 1 - i];
        }
        return all;
    }
}
