package org.kapocs.shared.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Browser;
import org.kapocs.testing.Chromium;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class ConfirmPagesTest {
    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @LocalServerPort
    int port;

    Who.Staff administrator;
    Browser browser;

    @BeforeEach
    void an_administrator_who_signed_in_five_minutes_ago() throws Exception {
        clock.forward(Duration.ofHours(1));
        administrator = staff.with(Role.ADMINISTRATOR);
        browser = staff.browser(port, administrator);
        assertThat(browser.get("/staff/accounts/new").status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(5));
    }

    @Test
    void a_page_that_needs_a_fresh_proof_opens_after_it_and_for_five_minutes() throws Exception {
        assertThat(browser.get("/staff/accounts").status())
                .as("looking needs none")
                .isEqualTo(200);
        assertThat(browser.get("/staff/accounts/new?x=1").location())
                .isEqualTo("/staff/confirm?next=%2Fstaff%2Faccounts%2Fnew%3Fx%3D1");
        String before = browser.cookie("kapocs-staff");
        var done = browser.post(
                "/staff/confirm",
                "confirm-to",
                "/staff/accounts/new",
                "confirm-password",
                Staff.PASSWORD,
                "confirm-code",
                staff.code());
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.location()).isEqualTo("/staff/accounts/new");
        assertThat(browser.cookie("kapocs-staff")).as("a new session id").isNotEqualTo(before);
        clock.forward(Duration.ofSeconds(299));
        assertThat(browser.get("/staff/accounts/new").status()).isEqualTo(200);
        clock.forward(Duration.ofSeconds(1));
        assertThat(browser.get("/staff/accounts/new").status()).isEqualTo(303);
        assertThat(traces()).contains("account.confirmed");
    }

    @Test
    void a_form_that_came_too_late_waits_unchanged_and_is_sent_again() throws Exception {
        String[] typed = {
            "name",
            "Minta \"Új\" <Ember>",
            "email",
            "uj" + clock.millis() + "@minta.example.org",
            "roles",
            "EDITOR",
            "roles",
            "EXPERT",
            "language",
            "hu"
        };
        var asked = browser.post("/staff/accounts", typed);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body())
                .contains("<input type=\"hidden\" name=\"confirm-to\" value=\"/staff/accounts\">")
                .contains("<input type=\"hidden\" name=\"confirm-held\" value=\"true\">")
                .contains("<input type=\"hidden\" name=\"name\" value=\"Minta &#34;Új&#34; &lt;Ember>\">")
                .contains("name=\"roles\" value=\"EDITOR\"", "name=\"roles\" value=\"EXPERT\"");
        assertThat(people()).doesNotContain("Minta \"Új\" <Ember>");

        var wrong = browser.post("/staff/confirm", with(typed, "nine grey herons sleep"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("name=\"roles\" value=\"EXPERT\"", "A jelszó vagy a kód hibás");
        assertThat(people()).doesNotContain("Minta \"Új\" <Ember>");

        var confirmed = browser.post("/staff/confirm", with(typed, Staff.PASSWORD));
        assertThat(confirmed.status()).as("the browser sends it again").isEqualTo(307);
        assertThat(confirmed.location()).isEqualTo("/staff/accounts");
        assertThat(browser.post("/staff/accounts", with(typed, Staff.PASSWORD)).status())
                .isEqualTo(303);
        assertThat(people()).contains("Minta \"Új\" <Ember>");
    }

    @Test
    void after_the_proof_for_a_file_stands_a_page_that_hands_it_out_and_leads_back() throws Exception {
        String[] asked = {"why", "SUPERVISION", "as", "CSV", "q", "kulcs", "confirm-back", "/staff/directory?q=kulcs"};
        Browser editor = staff.browser(port, staff.with(Role.EDITOR));
        clock.forward(Duration.ofMinutes(5));
        String held = editor.post("/staff/directory/sheet", asked).body();
        assertThat(held)
                .contains("name=\"confirm-back\" value=\"/staff/directory?q=kulcs\"", "name=\"q\" value=\"kulcs\"");
        var shown = editor.post(
                "/staff/confirm",
                "confirm-to",
                "/staff/directory/sheet",
                "confirm-held",
                "true",
                "confirm-back",
                "/staff/directory?q=kulcs",
                "confirm-password",
                Staff.PASSWORD,
                "confirm-code",
                staff.code(),
                "q",
                "kulcs");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body())
                .contains(
                        "action=\"/staff/directory/sheet\"",
                        "name=\"q\" value=\"kulcs\"",
                        "href=\"/staff/directory?q=kulcs\"")
                .doesNotContain(Staff.PASSWORD, "name=\"confirm-password\"");
        assertThat(editor.post("/staff/directory/sheet", asked).header("Content-Disposition"))
                .startsWith("attachment");
    }

    @Test
    void where_a_file_was_asked_from_is_a_page_of_ours_whatever_the_form_says() throws Exception {
        Browser editor = staff.browser(port, staff.with(Role.EDITOR));
        clock.forward(Duration.ofMinutes(5));
        assertThat(editor.post("/staff/directory/sheet", "confirm-back", "https://evil.example/")
                        .body())
                .contains("name=\"confirm-back\" value=\"/staff\"");
        assertThat(editor.post(
                                "/staff/confirm",
                                "confirm-to",
                                "/staff/directory/sheet",
                                "confirm-held",
                                "true",
                                "confirm-back",
                                "https://evil.example/",
                                "confirm-password",
                                Staff.PASSWORD,
                                "confirm-code",
                                staff.code())
                        .body())
                .contains("href=\"/staff\"")
                .doesNotContain("evil.example");
    }

    @Test
    void a_browser_loses_nothing_on_the_way_through_the_confirmation() {
        try (Chromium chromium = Chromium.open()) {
            var page = chromium.browser().newPage();
            page.navigate(browser.at("/staff/sign-in?next=/staff/accounts/new").toString());
            page.fill("[name=email]", Staff.emailOf(administrator));
            page.fill("[name=password]", Staff.PASSWORD);
            page.click("main form button:visible >> nth=-1");
            page.fill("[name=code]", staff.code());
            page.click("main form button");
            page.fill("[name=name]", "Minta Kitartó");
            page.fill("[name=email]", "kitarto" + clock.millis() + "@minta.example.org");
            page.check("[name=roles][value=EDITOR]");
            clock.forward(Duration.ofMinutes(5));
            page.click("main form button");
            assertThat(page.locator("h1").innerText()).isEqualTo("Erősítse meg, hogy Ön az");
            page.fill("[name=confirm-password]", Staff.PASSWORD);
            page.fill("[name=confirm-code]", staff.code());
            page.click("main form button:visible >> nth=-1");
            assertThat(page.locator("h1").innerText()).isEqualTo("Minta Kitartó");
            assertThat(page.url()).contains("/staff/accounts/");
        }
        assertThat(people()).contains("Minta Kitartó");
    }

    @Test
    void neither_another_persons_proof_nor_a_used_code_nor_a_foreign_address_counts() throws Exception {
        String code = staff.code();
        assertThat(confirm("/staff/accounts/new", code).status()).isEqualTo(303);
        clock.forward(Duration.ofMinutes(5));
        assertThat(confirm("/staff/accounts/new", code).status())
                .as("an old code")
                .isEqualTo(400);
        assertThat(confirm("//evil.example.org", staff.code()).location()).isEqualTo("/staff");
        assertThat(traces()).contains("account.code-wrong");
        assertThat(new Browser(port).post("/staff/confirm").location()).startsWith("/staff/sign-in");
    }

    private Browser.Answer confirm(String to, String code) throws Exception {
        return browser.post(
                "/staff/confirm", "confirm-to", to, "confirm-password", Staff.PASSWORD, "confirm-code", code);
    }

    private String[] with(String[] typed, String password) {
        var all = new java.util.ArrayList<>(List.of(typed));
        all.addAll(List.of(
                "confirm-to",
                "/staff/accounts",
                "confirm-held",
                "true",
                "confirm-password",
                password,
                "confirm-code",
                staff.code()));
        return all.toArray(String[]::new);
    }

    private List<String> people() {
        return Standing.as(administrator, () -> accounts.all(administrator)).stream()
                .map(account -> account.name())
                .toList();
    }

    private List<String> traces() {
        return Standing.as(
                new Who.Machine("test"),
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql("select what from audit.entry where subject_id = :account order by seq")
                                .param("account", administrator.account())
                                .query(String.class)
                                .list()));
    }
}
