package org.kapocs.shared.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Span;

/**
 * What a staff session remembers: half-way, the account whose password was right; then the account and since when. Its
 * id changes at each step, so that an id known before is worth nothing after.
 */
public final class StaffSession {
    /** However busy somebody is: after this long they sign in again. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** Who does nothing for this long signs in again. */
    static final Duration IDLE = Duration.ofMinutes(30);

    private static final Duration HALF_WAY = Duration.ofMinutes(5);
    static final String ACCOUNT = "account";
    static final String SINCE = "since";
    static final String BROWSER = "browser";
    private static final String SHOWN = "shown";
    private static final String HALF = "half";
    private static final String HALF_SINCE = "half-since";

    private StaffSession() {}

    /** The password was right: the code may be asked. */
    public static void half(HttpServletRequest request, UUID account, Instant now) {
        HttpSession session = renewed(request);
        session.setAttribute(HALF, account);
        session.setAttribute(HALF_SINCE, now.getEpochSecond());
    }

    /** The account whose password was right within the last five minutes. */
    public static Optional<UUID> half(HttpServletRequest request, Instant now) {
        return read(request, HALF, HALF_SINCE, HALF_WAY, now);
    }

    /** Both steps are done. */
    public static void whole(HttpServletRequest request, UUID account, Instant now) {
        HttpSession session = renewed(request);
        session.removeAttribute(HALF);
        session.removeAttribute(HALF_SINCE);
        session.setAttribute(ACCOUNT, account);
        session.setAttribute(SINCE, now.getEpochSecond());
        session.setAttribute(SHOWN, now.getEpochSecond());
        session.setAttribute(BROWSER, browser(request.getHeader("User-Agent")));
    }

    /** The account that is signed in, for at most twelve hours, as it is at this request. */
    static Optional<Account> account(HttpServletRequest request, Instant now) {
        return read(request, ACCOUNT, SINCE, LONGEST, now)
                .map(_ -> request.getSession(false).getAttribute(KeptSession.ACCOUNT_NOW))
                .map(Account.class::cast);
    }

    /** Who is signed in has just shown again who they are. */
    public static void confirmed(HttpServletRequest request, Instant now) {
        renewed(request).setAttribute(SHOWN, now.getEpochSecond());
    }

    /** When the person who is signed in last showed who they are; long ago, when the clock was ahead then. */
    static Instant shown(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(SHOWN) instanceof Long at
                        && !Instant.ofEpochSecond(at).isAfter(now.plus(Span.SKEW))
                ? Instant.ofEpochSecond(at)
                : Instant.EPOCH;
    }

    /** Ends it. */
    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static Optional<UUID> read(
            HttpServletRequest request, String account, String since, Duration life, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(account) instanceof UUID id)
                || !(session.getAttribute(since) instanceof Long at)) {
            return Optional.empty();
        }
        return Span.holds(Instant.ofEpochSecond(at), life, now) ? Optional.of(id) : Optional.empty();
    }

    private static HttpSession renewed(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        return session;
    }

    private static String browser(@Nullable String userAgent) {
        return userAgent == null ? "" : userAgent.substring(0, Math.min(userAgent.length(), 200));
    }
}
