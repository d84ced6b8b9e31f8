package org.kapocs.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What the log tells of those who try what is not theirs, and what it keeps to itself. */
@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class RefusalsTest {
    private static final String CANARY = "KanarIBudgie77";

    @Autowired
    Staff staff;

    @Autowired
    MockMvc http;

    @LocalServerPort
    int port;

    @Test
    void who_is_refused_stands_in_the_log_by_account_and_without_the_address(CapturedOutput log) throws Exception {
        var editor = staff.with(Role.EDITOR);
        http.perform(MockMvcRequestBuilders.get("/staff/cases?q=" + CANARY).with(Staff.as(editor)));
        assertThat(log)
                .contains("account " + editor.account() + " may not READ_CASES")
                .doesNotContain(CANARY);
    }

    @Test
    void a_form_of_another_site_and_what_cannot_be_read_stand_in_the_log(CapturedOutput log) throws Exception {
        var browser = new Browser(port);
        browser.send(form(browser).header("Origin", "https://evil.example.org").header("Cookie", "a=b"));
        browser.get("/en?x=%00");
        assertThat(log)
                .contains("a request was refused with 403", "a request was refused with 400")
                .doesNotContain("evil.example");
    }

    @Test
    void what_was_sent_does_not_reach_the_log(CapturedOutput log) throws Exception {
        var browser = new Browser(port);
        browser.post("/staff/sign-in", "email", CANARY + "\r\nERROR@example.org", "password", CANARY);
        browser.get("/en/referral/" + CANARY);
        browser.get("/nowhere/" + CANARY + "?q=" + CANARY);
        browser.post("/hu/my", "code", CANARY, "pin", CANARY);
        browser.send(HttpRequest.newBuilder(browser.at("/api/directory/imports"))
                .header("Authorization", "Bearer " + CANARY)
                .POST(HttpRequest.BodyPublishers.ofString(CANARY)));
        assertThat(log).doesNotContain(CANARY);
    }

    private static HttpRequest.Builder form(Browser browser) {
        return HttpRequest.newBuilder(browser.at("/staff/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("email=x&password=y"));
    }
}
