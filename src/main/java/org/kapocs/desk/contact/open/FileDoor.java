package org.kapocs.desk.contact.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kapocs.desk.contact.CaseCodes;
import org.kapocs.desk.contact.Receipt;
import org.kapocs.shared.access.Doorkeeper;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Cookies;
import org.kapocs.shared.web.Secrets;
import org.kapocs.shared.web.Span;
import org.springframework.stereotype.Component;

/**
 * Knows the newcomer by a signed cookie, and only on the pages of their own file. The cookie says which contact, which
 * PIN it was opened with, until when, and whether the receipt may still be shown; the server keeps nothing.
 */
@Component
class FileDoor implements Doorkeeper {
    private static final String COOKIE = "kapocs-file";
    private static final Duration RECEIPT = Duration.ofMinutes(30);
    /** Long enough for somebody who writes slowly. */
    private static final Duration FILE = Duration.ofHours(2);

    private static final Pattern ROOM = Pattern.compile("/[a-z]{2}/my(/.*)?");
    private static final Pattern VALUE = Pattern.compile("([0-9a-f-]{36})~(\\d{1,9})~(\\d{1,12})~([rf])~([\\w-]{43})");

    private final CaseCodes codes;
    private final Secrets secrets;
    private final Clock clock;

    FileDoor(CaseCodes codes, Secrets secrets, Clock clock) {
        this.codes = codes;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Optional<Who.CodeHolder> recognise(HttpServletRequest request) {
        return ROOM.matcher(request.getRequestURI()).matches()
                ? pass(request).map(Pass::key).filter(codes::opens).map(key -> new Who.CodeHolder(key.contact()))
                : Optional.empty();
    }

    /** Whether they have just asked, so that the receipt may be shown. */
    boolean showsReceipt(HttpServletRequest request) {
        return pass(request).filter(Pass::receipt).isPresent();
    }

    /** Whoever has asked from here a moment ago. */
    Optional<Who.CodeHolder> justAsked(HttpServletRequest request) {
        return pass(request)
                .filter(Pass::receipt)
                .map(Pass::key)
                .filter(codes::opens)
                .map(key -> new Who.CodeHolder(key.contact()));
    }

    void openAfterAsking(Receipt receipt, HttpServletRequest request, HttpServletResponse response) {
        set(new Pass(receipt.key(), clock.instant().plus(RECEIPT), true), RECEIPT, request, response);
    }

    void open(CaseCodes.Key key, HttpServletRequest request, HttpServletResponse response) {
        set(new Pass(key, clock.instant().plus(FILE), false), FILE, request, response);
    }

    void close(HttpServletRequest request, HttpServletResponse response) {
        Cookies.set(request, response, COOKIE, "", Duration.ZERO);
    }

    private void set(Pass pass, Duration life, HttpServletRequest request, HttpServletResponse response) {
        Cookies.set(request, response, COOKIE, pass.said() + "~" + signature(pass.said()), life);
    }

    private Optional<Pass> pass(HttpServletRequest request) {
        return Cookies.read(request, COOKIE)
                .map(VALUE::matcher)
                .filter(Matcher::matches)
                .filter(this::isOurs)
                .map(Pass::read)
                .filter(pass -> Span.until(pass.until(), pass.receipt() ? RECEIPT : FILE, clock.instant()));
    }

    private boolean isOurs(Matcher value) {
        String said = value.group().substring(0, value.start(5) - 1);
        return MessageDigest.isEqual(signature(said).getBytes(), value.group(5).getBytes());
    }

    private String signature(String said) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.hmac("contact.file", said));
    }

    /** What the cookie says. */
    private record Pass(CaseCodes.Key key, Instant until, boolean receipt) {
        static Pass read(Matcher value) {
            return new Pass(
                    new CaseCodes.Key(UUID.fromString(value.group(1)), Integer.parseInt(value.group(2))),
                    Instant.ofEpochSecond(Long.parseLong(value.group(3))),
                    value.group(4).equals("r"));
        }

        String said() {
            return key.contact() + "~" + key.pinVersion() + "~" + until.getEpochSecond() + "~" + (receipt ? "r" : "f");
        }
    }
}
