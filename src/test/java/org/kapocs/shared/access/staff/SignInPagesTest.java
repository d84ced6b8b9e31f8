package org.kapocs.shared.access.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.SignIn;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Rate;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class SignInPagesTest {
    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    SignIn signIn;

    @Autowired
    Limits limits;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @LocalServerPort
    int port;

    Who.Staff officer;
    Browser browser;

    @BeforeEach
    void somebody_at_a_desk() {
        clock.forward(Duration.ofHours(1)); // what other tests tried is forgotten
        officer = staff.with(Role.DESK_OFFICER);
        browser = new Browser(port);
    }

    @Test
    void staff_sign_in_with_password_and_code_and_are_led_to_where_they_wanted() throws Exception {
        assertThat(browser.get("/staff/me/sessions").location())
                .isEqualTo("/staff/sign-in?next=%2Fstaff%2Fme%2Fsessions");
        var half = password(Staff.emailOf(officer), Staff.PASSWORD);
        assertThat(half.location()).isEqualTo("/staff/sign-in/code");
        assertThat(browser.get("/staff/me/sessions").status())
                .as("half-way is not in")
                .isEqualTo(303);
        assertThat(browser.post("/staff/sign-in/code", "code", staff.code(), "next", "/staff/me/sessions")
                        .location())
                .isEqualTo("/staff/me/sessions");
        assertThat(browser.get("/staff/me/sessions").body()).contains(officer.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org/",
                "//evil.example.org",
                "/\\evil.example.org",
                "/en",
                "javascript:alert(1)",
                "/staff/../en",
                "/staff//evil.example.org",
                "/staff\r\nX: y",
                "/staffx"
            })
    void nobody_is_led_elsewhere_after_signing_in(String next) throws Exception {
        password(Staff.emailOf(officer), Staff.PASSWORD);
        assertThat(browser.post("/staff/sign-in/code", "code", staff.code(), "next", next)
                        .location())
                .isEqualTo("/staff");
    }

    @Test
    void an_address_without_an_account_gets_the_same_answer_and_the_same_wait() throws Exception {
        String nobody = "nobody" + clock.millis() + "@minta.example.org";
        String somebody = Staff.emailOf(officer);
        for (int i = 0; i < 10; i++) {
            var wrong = password(somebody, "wrong password " + i);
            var unknown = password(nobody, "wrong password " + i);
            assertThat(unknown.status()).isEqualTo(wrong.status()).isEqualTo(400);
            assertThat(unknown.body().replace(nobody, ""))
                    .isEqualTo(wrong.body().replace(somebody, ""));
        }
        var wrong = password(somebody, Staff.PASSWORD);
        var unknown = password(nobody, Staff.PASSWORD);
        assertThat(wrong.status()).as("even the right password waits").isEqualTo(429);
        assertThat(unknown.status()).isEqualTo(429);
        assertThat(unknown.header("Retry-After"))
                .isEqualTo(wrong.header("Retry-After"))
                .isNotEmpty();
        clock.forward(Duration.ofSeconds(Long.parseLong(wrong.header("Retry-After"))));
        assertThat(password(somebody, Staff.PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void a_code_counts_once_and_five_wrong_ones_make_wait() throws Exception {
        String code = staff.code();
        password(Staff.emailOf(officer), Staff.PASSWORD);
        assertThat(browser.post("/staff/sign-in/code", "code", code).status()).isEqualTo(303);
        var thief = new Browser(port);
        thief.post("/staff/sign-in", "email", Staff.emailOf(officer), "password", Staff.PASSWORD);
        assertThat(thief.post("/staff/sign-in/code", "code", code).status()).isEqualTo(400);
        for (int i = 0; i < 4; i++) {
            assertThat(thief.post("/staff/sign-in/code", "code", "00000" + i).status())
                    .isEqualTo(400);
        }
        assertThat(thief.post("/staff/sign-in/code", "code", staff.code()).status())
                .isEqualTo(429);
    }

    @Test
    void right_sign_ins_use_up_nothing_of_what_one_network_address_may_try() {
        String office = "198.51.100." + clock.instant().getEpochSecond();
        var byAddress = new Rate("sign-in.address", 60, Duration.ofMinutes(15));
        for (int i = 0; i < 59; i++) {
            limits.take(byAddress, office);
        }
        for (int i = 0; i < 3; i++) {
            Who.Staff colleague = staff.with(Role.DESK_OFFICER);
            var account = signIn.password(Staff.emailOf(colleague), Staff.PASSWORD, office);
            assertThat(account.flatMap(known -> signIn.code(known, staff.code(), office)))
                    .isPresent();
        }
        signIn.password(Staff.emailOf(officer), "wrong password", office);
        assertThatThrownBy(() -> signIn.password(Staff.emailOf(officer), Staff.PASSWORD, office))
                .isInstanceOf(Problem.TooMany.class);
    }

    @Test
    void twenty_wrong_codes_in_a_day_are_enough_for_one_account_from_wherever_they_come() {
        for (int i = 0; i < 20; i++) {
            if (i % 5 == 0) {
                clock.forward(Duration.ofMinutes(5));
            }
            assertThat(signIn.code(officer.account(), "00000x", "203.0.113." + i))
                    .isEmpty();
        }
        clock.forward(Duration.ofMinutes(5));
        assertThatThrownBy(() -> signIn.code(officer.account(), staff.code(), "203.0.113.99"))
                .isInstanceOf(Problem.TooMany.class);
        clock.forward(Duration.ofDays(1));
        assertThat(signIn.code(officer.account(), staff.code(), "203.0.113.99")).isPresent();
    }

    @Test
    void without_the_password_there_is_no_code_to_give() throws Exception {
        assertThat(browser.get("/staff/sign-in/code").location()).isEqualTo("/staff/sign-in");
        assertThat(browser.post("/staff/sign-in/code", "code", staff.code()).location())
                .isEqualTo("/staff/sign-in");
        password(Staff.emailOf(officer), Staff.PASSWORD);
        clock.forward(Duration.ofMinutes(5));
        assertThat(browser.post("/staff/sign-in/code", "code", staff.code()).location())
                .isEqualTo("/staff/sign-in");
    }

    @Test
    void the_session_gets_a_new_name_at_each_step() throws Exception {
        password(Staff.emailOf(officer), Staff.PASSWORD);
        String half = browser.cookie("kapocs-staff");
        browser.post("/staff/sign-in/code", "code", staff.code());
        String whole = browser.cookie("kapocs-staff");
        assertThat(half).isNotEmpty().isNotEqualTo(whole);
        var thief = new Browser(port);
        var answer = thief.send(
                HttpRequest.newBuilder(thief.at("/staff/me/sessions")).header("Cookie", "kapocs-staff=" + half));
        assertThat(answer.status()).isEqualTo(303);
    }

    @Test
    void without_an_identity_provider_none_is_offered_or_asked() throws Exception {
        assertThat(browser.get("/staff/sign-in").body()).doesNotContain("sign-in/provider");
        assertThat(browser.get("/staff/sign-in/provider").status()).isEqualTo(404);
        assertThat(browser.get("/staff/sign-in/provider/back?code=x&state=y").location())
                .isEqualTo("/staff/sign-in");
    }

    @Test
    void what_happens_at_the_door_stands_in_the_audit_trail() throws Exception {
        password(Staff.emailOf(officer), "wrong password");
        browser = staff.browser(port, officer);
        browser.post("/staff/sign-out");
        assertThat(traces(officer.account()))
                .containsSubsequence(
                        "account.password-wrong", "account.password-right", "account.signed-in", "account.signed-out");
    }

    private List<String> traces(UUID account) {
        return Standing.as(
                new Who.Machine("test"),
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql("select what from audit.entry where subject_id = :account order by seq")
                                .param("account", account)
                                .query(String.class)
                                .list()));
    }

    private Browser.Answer password(String email, String password) throws Exception {
        return browser.post("/staff/sign-in", "email", email, "password", password);
    }
}
