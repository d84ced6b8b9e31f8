package org.kapocs.shared.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;

/** Whether staff have shown lately who they are, as {@link ForStaff#fresh} demands it. */
public final class Freshness {
    /** After so long somebody else may sit at the desk. */
    static final Duration LIFE = Duration.ofMinutes(5);

    /** Where a form that came too late is held. */
    static final String HELD = "/staff/confirm/held";

    private static final String SHOWN = Freshness.class.getName();

    private static final String FILE = SHOWN + ".file";

    private Freshness() {}

    /** Notes, for this request, when its sender last showed who they are. */
    static void note(HttpServletRequest request, Instant shown) {
        request.setAttribute(SHOWN, shown);
    }

    /** Notes, for this request, that a file answers it, on which no browser leaves the page it was on. */
    static void noteFile(HttpServletRequest request) {
        request.setAttribute(FILE, true);
    }

    /** Whether a file answers the form that is held. */
    public static boolean file(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(FILE));
    }

    /** Whether that was within the last five minutes. */
    static boolean holds(HttpServletRequest request, Instant now) {
        return request.getAttribute(SHOWN) instanceof Instant shown && now.isBefore(shown.plus(LIFE));
    }
}
