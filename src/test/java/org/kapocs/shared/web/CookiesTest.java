package org.kapocs.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CookiesTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void every_cookie_is_closed_to_scripts_and_to_other_sites() {
        assertThat(set())
                .startsWith("kapocs-x=v;")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain", "Secure");
    }

    @Test
    void behind_tls_a_cookie_is_bound_to_this_very_host() {
        request.setSecure(true);
        assertThat(set())
                .startsWith("__Host-kapocs-x=v;")
                .contains("Secure", "Path=/")
                .doesNotContain("Domain");
        request.setCookies(new Cookie("kapocs-x", "planted by a neighbour"), new Cookie("__Host-kapocs-x", "ours"));
        assertThat(Cookies.read(request, "kapocs-x")).contains("ours");
        request.setCookies(new Cookie("kapocs-x", "planted by a neighbour"));
        assertThat(Cookies.read(request, "kapocs-x")).isEmpty();
    }

    private String set() {
        var response = new MockHttpServletResponse();
        Cookies.set(request, response, "kapocs-x", "v", Duration.ofMinutes(1));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
