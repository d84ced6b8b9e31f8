package org.kapocs.desk.referral.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kapocs.desk.referral.ReferralLinks;
import org.kapocs.desk.referral.ReferralLinks.Visit;
import org.kapocs.shared.access.Doorkeeper;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Cookies;
import org.kapocs.shared.web.Secrets;
import org.kapocs.shared.web.Span;
import org.springframework.stereotype.Component;

/** Knows a recipient by a signed cookie, for half an hour after they used their link, and only on their own pages. */
@Component
class PartnerDoor implements Doorkeeper {
    private static final String COOKIE = "kapocs-referral";
    private static final Duration VISIT = Duration.ofMinutes(30);
    private static final Pattern ROOM = Pattern.compile("/[a-z]{2}/referral(/(accept|decline|report|leave))?");
    private static final Pattern VALUE = Pattern.compile("([0-9a-f-]{36})~([0-9a-f-]{36})~(\\d{1,12})~([\\w-]{43})");

    private final ReferralLinks links;
    private final Secrets secrets;
    private final Clock clock;

    PartnerDoor(ReferralLinks links, Secrets secrets, Clock clock) {
        this.links = links;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Optional<Who.LinkHolder> recognise(HttpServletRequest request) {
        if (!ROOM.matcher(request.getRequestURI()).matches()) {
            return Optional.empty();
        }
        return visit(request).filter(links::holds).map(visit -> new Who.LinkHolder(visit.referral()));
    }

    /** Whether the client took the consent back during the visit that was begun here. */
    boolean takenBack(HttpServletRequest request) {
        return visit(request).filter(links::takenBack).isPresent();
    }

    private Optional<Visit> visit(HttpServletRequest request) {
        return Cookies.read(request, COOKIE)
                .map(VALUE::matcher)
                .filter(Matcher::matches)
                .filter(this::holds)
                .map(value -> new Visit(UUID.fromString(value.group(1)), UUID.fromString(value.group(2))));
    }

    private boolean holds(Matcher value) {
        String said = value.group().substring(0, value.start(4) - 1);
        boolean ours = MessageDigest.isEqual(bytes(signature(said)), bytes(value.group(4)));
        return ours && Span.until(Instant.ofEpochSecond(Long.parseLong(value.group(3))), VISIT, clock.instant());
    }

    void open(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        String said = visit.link() + "~" + visit.referral() + "~"
                + clock.instant().plus(VISIT).getEpochSecond();
        Cookies.set(request, response, COOKIE, said + "~" + signature(said), VISIT);
    }

    void close(HttpServletRequest request, HttpServletResponse response) {
        Cookies.set(request, response, COOKIE, "", Duration.ZERO);
    }

    private String signature(String said) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.hmac("referral.visit", said));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
