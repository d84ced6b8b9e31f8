package org.kapocs.shared.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class TokenPagesTest {
    private static final String ROOM = "/api/directory/imports";

    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Who.Staff boss;
    Who.Staff editor;
    Browser browser;

    @BeforeEach
    void an_editor() throws Exception {
        clock.forward(Duration.ofHours(1));
        boss = staff.with(Role.ADMINISTRATOR);
        editor = staff.in(boss.organization(), Role.EDITOR);
        browser = staff.browser(port, editor);
    }

    @Test
    void a_token_is_shown_once_and_opens_the_api_until_it_is_ended() throws Exception {
        String token = make();
        assertThat(browser.get("/staff/me/tokens").body())
                .contains("Minta import")
                .doesNotContain(token);
        assertThat(status(token))
                .as("in, and asked for a file")
                .isNotIn(401, 403)
                .isLessThan(500);
        String end =
                browser.get("/staff/me/tokens").body().replaceAll("(?s).*(/staff/me/tokens/[0-9a-f-]{36}/end).*", "$1");
        browser.post(end);
        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void a_token_ends_by_itself() throws Exception {
        String token = make();
        clock.forward(Duration.ofDays(30));
        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void a_token_ends_with_the_role_and_with_the_account_of_who_made_it() throws Exception {
        String token = make();
        Browser administrator = staff.browser(port, boss);
        String account = "/staff/accounts/" + editor.account();
        administrator.post(account, "name", editor.name(), "roles", "DESK_OFFICER", "version", "0");
        assertThat(status(token)).isEqualTo(403);
        administrator.post(account + "/close");
        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void a_closed_account_keeps_no_token_when_it_is_opened_again_nor_one_with_a_new_sign_in() throws Exception {
        String closed = make();
        Browser administrator = staff.browser(port, boss);
        String account = "/staff/accounts/" + editor.account();
        administrator.post(account + "/close");
        administrator.post(account + "/reopen");
        assertThat(status(closed)).isEqualTo(401);

        browser = new Browser(port);
        clock.forward(Duration.ofMinutes(1));
        browser = staff.browser(port, editor);
        String renewed = make();
        assertThat(status(renewed)).isNotIn(401, 403);
        administrator.post(account + "/link");
        assertThat(status(renewed)).isEqualTo(401);
    }

    @Test
    void a_double_tap_makes_one_token_and_shows_it_both_times() throws Exception {
        String once = once();
        assertThat(make(once)).startsWith("kapocs_").isEqualTo(make(once));
        assertThat(browser.get("/staff/me/tokens").body().split("/end\"")).hasSize(2);
    }

    @Test
    void a_token_opens_only_what_it_names_and_no_staff_page() throws Exception {
        String narrow = Standing.as(
                editor, () -> tokens.make(editor, "Minta", Set.of(Action.READ_DIRECTORY), Duration.ofDays(1), once()));
        assertThat(status(narrow)).isEqualTo(403);
        var stranger = new Browser(port);
        var page = stranger.send(
                HttpRequest.newBuilder(stranger.at("/staff/directory")).header("Authorization", "Bearer " + make()));
        assertThat(page.status()).isEqualTo(303);
    }

    @Test
    void without_a_token_or_with_a_cookie_alone_a_program_is_asked_who_it_is() throws Exception {
        assertThat(status("kapocs_guessed")).isEqualTo(401);
        var answer = browser.send(post(browser).header("Sec-Fetch-Site", "same-origin"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private String make() throws Exception {
        return make(once());
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }

    private String make(String once) throws Exception {
        String page = browser.post("/staff/me/tokens", "name", "Minta import", "days", "30", "once", once)
                .body();
        return page.replaceAll("(?s).*(kapocs_[A-Za-z0-9_-]{43}).*", "$1");
    }

    private int status(String token) throws Exception {
        var program = new Browser(port);
        return program.send(post(program).header("Authorization", "Bearer " + token))
                .status();
    }

    private static HttpRequest.Builder post(Browser browser) {
        return HttpRequest.newBuilder(browser.at(ROOM))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.noBody());
    }
}
