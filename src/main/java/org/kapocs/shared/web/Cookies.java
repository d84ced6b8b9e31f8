package org.kapocs.shared.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Cookies as we set them: not readable by script, same site, and wherever the page came over TLS secure and bound to this
 * very host, so that neither a plain connection nor a neighbour under the same domain can plant one.
 */
public final class Cookies {
    private Cookies() {}

    public static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(named(request, name)))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Sets the cookie for that long; a duration of zero removes it, a negative one keeps it until the browser ends. */
    public static void set(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(named(request, name), value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(life)
                        .build()
                        .toString());
    }

    private static String named(HttpServletRequest request, String name) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}
