package org.kapocs.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no person types gets a clear page, in the house's own words, and never a stack trace. */
@HouseTest
class BadInputTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%00b", "%FF", "%C3%28", "%ED%A0%80", "%F8%88%80%80%80", "%E2%82"})
    void a_parameter_that_is_not_text_is_refused(String value) throws Exception {
        var browser = new Browser(port);
        refused(browser.get("/en?x=" + value), 400);
        refused(browser.send(form(browser, "/staff/sign-in", "password=x&email=" + value)), 400);
    }

    @Test
    void a_percent_sign_that_encodes_nothing_is_refused() throws Exception {
        assertThat(raw("GET /en?x=%zz HTTP/1.1")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET /en/%zz HTTP/1.1")).startsWith("HTTP/1.1 400");
    }

    @Test
    void characters_that_turn_the_reading_direction_are_taken_out_and_joiners_stay() {
        assertThat(CleanRequest.clean("a\u202Eb\u2066c\u2069")).isEqualTo("abc");
        assertThat(CleanRequest.clean("می\u200Cخواهم\u200F")).isEqualTo("می\u200Cخواهم\u200F");
    }

    @Test
    void a_form_that_is_too_large_is_refused_with_a_page() throws Exception {
        var browser = new Browser(port);
        refused(browser.send(form(browser, "/staff/sign-in", "email=a&password=" + "x".repeat(5_000_000))), 413);
        refused(browser.send(form(browser, "/staff/sign-in", "email=a&password=" + "x".repeat(300_000))), 413);
    }

    @Test
    void too_many_parameters_are_refused() throws Exception {
        var browser = new Browser(port);
        refused(browser.send(form(browser, "/staff/sign-in", "email=a" + "&a=1".repeat(20_000))), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /en/../../etc/passwd HTTP/1.1, 400 404",
        "GET /en/%2e%2e/%2e%2e/x HTTP/1.1, 400 404",
        "GET /en;x=1 HTTP/1.1, 400 404",
        "GET //en HTTP/1.1, 400 404",
        "TRACE /en HTTP/1.1, 400 405",
        "BREW /en HTTP/1.1, 400 405 501 403",
        "GET /en HTTP/9.9, 400 505"
    })
    void what_the_container_refuses_says_nothing_about_the_container(String line, String statuses) throws Exception {
        String answer = raw(line);
        assertThat(answer).as(line).startsWith("HTTP/1.1 ");
        assertThat(statuses).contains(answer.substring(9, 12));
        assertThat(answer)
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    @Test
    void a_word_of_ten_thousand_characters_is_only_a_long_word() throws Exception {
        var browser = new Browser(port);
        var answer = browser.post("/staff/sign-in", "email", "x".repeat(10_000), "password", "y".repeat(10_000));
        refused(answer, 400);
        assertThat(answer.body()).contains("x".repeat(10_000));
    }

    @Test
    void a_file_from_anybody_is_turned_away_before_it_is_read() throws Exception {
        var browser = new Browser(port);
        String unreadable = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\ncut off";
        var upload = HttpRequest.newBuilder(browser.at("/staff/directory/import"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(unreadable));
        assertThat(browser.send(upload).location())
                .as("read, it would have been a 400")
                .isEqualTo("/staff/sign-in");
        refused(browser.send(upload.uri(browser.at("/en/ask"))), 400);
    }

    @Test
    void a_program_gets_a_problem_in_json_also_when_the_container_refuses() throws Exception {
        var browser = new Browser(port);
        for (String path : List.of("/api/nowhere?x=%00", "/api/nowhere")) {
            var answer = browser.get(path);
            assertThat(answer.status()).isIn(400, 404);
            assertThat(answer.header("Content-Type")).as(path).startsWith("application/problem+json");
        }
        var foreign = browser.send(HttpRequest.newBuilder(browser.at("/api/nowhere"))
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.header("Content-Type")).startsWith("application/problem+json");
    }

    private static void refused(Browser.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("<h1>").doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    private static HttpRequest.Builder form(Browser browser, String path, String body) {
        return HttpRequest.newBuilder(browser.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.US_ASCII));
    }

    private String raw(String line) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var all = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(all);
            return all.toString(StandardCharsets.UTF_8);
        }
    }
}
