package org.kapocs.shared.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.kapocs.shared.web.Cookies;

/** The language of the staff pages, where it is known before anybody has signed in. */
public final class StaffLanguage {
    private static final Duration YEAR = Duration.ofDays(365);

    private StaffLanguage() {}

    public static void remember(HttpServletRequest request, HttpServletResponse response, String tag) {
        Cookies.set(request, response, "kapocs-language", tag, YEAR);
    }
}
