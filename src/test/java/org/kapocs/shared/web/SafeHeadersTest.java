package org.kapocs.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@HouseTest
class SafeHeadersTest {
    @Autowired
    Staff staff;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"/en", "/ar/about", "/staff/sign-in", "/nowhere", "/en?x=%00", "/api/nowhere", "/static/nowhere"
            })
    void every_answer_forbids_what_our_pages_do_not_need(String path) throws Exception {
        var answer = new Browser(port).get(path);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'")
                .contains("frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("*")
                .doesNotContain("unsafe")
                .doesNotContain("http");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()", "geolocation=()", "microphone=()");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("Strict-Transport-Security")).as("without TLS").isEmpty();
        assertThat(answer.header("Set-Cookie"))
                .as("nobody is marked for looking")
                .isEmpty();
    }

    @Test
    void behind_tls_browsers_are_told_to_stay_there_and_cookies_are_secure() throws Exception {
        var browser = new Browser(port);
        var page = browser.send(HttpRequest.newBuilder(browser.at("/en")).header("X-Forwarded-Proto", "https"));
        assertThat(page.header("Strict-Transport-Security")).contains("max-age=31536000");
        var officer = staff.with(Role.DESK_OFFICER);
        var half = browser.send(
                form(browser, "email=" + Staff.emailOf(officer) + "&password=" + Staff.PASSWORD.replace(' ', '+'))
                        .header("X-Forwarded-Proto", "https")
                        .header("Sec-Fetch-Site", "same-origin"));
        assertThat(half.status()).isEqualTo(303);
        assertThat(half.header("Set-Cookie"))
                .startsWith("__Host-kapocs-staff=")
                .contains("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 400",
        "Sec-Fetch-Site, none, 400",
        "Origin, https://evil.example.org, 403",
        "Origin, null, 403",
        "Origin, http://localhost:PORT, 400",
        "Origin, http://localhost:PORT.evil.example.org, 403",
        "Cookie, kapocs-staff=x, 403",
        "X-Nothing, x, 400"
    })
    void a_form_counts_only_when_it_comes_from_our_own_pages(String header, String value, int status) throws Exception {
        var browser = new Browser(port);
        var answer = browser.send(form(browser, "email=nobody@minta.example.org&password=x")
                .header(header, value.replace("PORT", Integer.toString(port))));
        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"https://city.example.org, true", "http://city.example.org, false", "https://city.example.org.x, false"
    })
    void a_proxy_that_puts_its_own_name_before_us_does_not_make_our_forms_foreign(String origin, boolean ours)
            throws Exception {
        var request = new MockHttpServletRequest("POST", "/staff/sign-in");
        request.addHeader("Host", "10.0.0.7:8080");
        request.addHeader("Origin", origin);
        var chain = new MockFilterChain();
        new SameOrigin("https://city.example.org/kapocs").doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest() != null).isEqualTo(ours);
    }

    private static HttpRequest.Builder form(Browser browser, String body) {
        return HttpRequest.newBuilder(browser.at("/staff/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }
}
