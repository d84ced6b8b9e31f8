package org.kapocs.shared.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.kapocs.shared.web.Cookies;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;

/** The cookie of a staff session, like every other cookie of the house; it ends with the browser. */
@Component
class SessionCookie implements CookieSerializer {
    private static final String NAME = "kapocs-staff";
    private static final Duration WITH_THE_BROWSER = Duration.ofSeconds(-1);

    @Override
    public void writeCookieValue(CookieValue cookie) {
        String value = cookie.getCookieValue();
        Duration life = value.isEmpty() ? Duration.ZERO : WITH_THE_BROWSER;
        Cookies.set(cookie.getRequest(), cookie.getResponse(), NAME, value, life);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return Cookies.read(request, NAME).stream().toList();
    }
}
