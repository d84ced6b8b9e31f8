package org.kapocs.shared.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Rate;
import org.kapocs.shared.web.Secrets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One's own password and device, changed by oneself. Wherever else one was signed in, that ends. */
@Component
public class OwnSignIn {
    /** So long a secret that was shown can be taken into a device. */
    private static final Duration OFFERED = Duration.ofMinutes(15);

    private static final Rate CODES = new Rate("own.code", 10, Duration.ofMinutes(15));
    private static final Pattern OFFER = Pattern.compile("(\\d{1,12})\\.[0-9a-f-]{36}");

    private final AccountRows rows;
    private final SignIn signIn;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Secrets secrets;
    private final Limits limits;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OwnSignIn(
            AccountRows rows,
            SignIn signIn,
            Passwords passwords,
            Sessions sessions,
            Secrets secrets,
            Limits limits,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.signIn = signIn;
        this.passwords = passwords;
        this.sessions = sessions;
        this.secrets = secrets;
        this.limits = limits;
        this.clock = clock;
        this.events = events;
    }

    /** The address with which one signs in. */
    @Transactional(readOnly = true)
    public String email(Who.Staff who) {
        return own(who).email();
    }

    /**
     * Replaces one's password; tried as often as at the door.
     *
     * @param address the network address that asks
     * @param session the id of the session that stays
     * @return what is wrong, by field; empty when it is done
     */
    @Transactional
    public Map<String, String> changePassword(
            Who.Staff who, String current, String anew, String address, String session) {
        Account account = own(who);
        var errors = new LinkedHashMap<String, String>();
        if (current.isEmpty()) {
            errors.put("current", "access.own.current.wrong");
        } else if (signIn.password(account.email(), current, address)
                .filter(account.id()::equals)
                .isEmpty()) {
            errors.put("current", "access.own.current.wrong");
        } else if (current.equals(anew)) {
            errors.put("password", "access.own.same");
        }
        passwords.objection(anew, account.name(), account.email()).ifPresent(key -> errors.put("password", key));
        if (errors.isEmpty()) {
            rows.password(account.id(), passwords.hash(anew));
            sessions.endOthers(who, session);
            events.publishEvent(new AccessChanged(who, account.id(), AccessChanged.PASSWORD_CHANGED));
        }
        return errors;
    }

    /** A new secret to be shown; nothing is kept of it. */
    public NewDevice offer(Who.Staff who) {
        String offer = clock.instant().getEpochSecond() + "." + UUID.randomUUID();
        return new NewDevice(offer, secret(who, offer));
    }

    /**
     * Takes the secret that was offered, once a code shows that the device has it; from then on the old one is worth
     * nothing.
     *
     * @return what is wrong, by field; empty when it is done
     */
    @Transactional
    public Map<String, String> replaceDevice(Who.Staff who, String offer, String code, String session) {
        limits.take(CODES, who.account().toString());
        if (!stands(offer)) {
            return Map.of("code", "access.own.device.over");
        }
        byte[] secret = secret(who, offer);
        OptionalLong step = Totp.accepted(secret, code.replaceAll("\\s", ""), clock.instant(), 0);
        if (step.isEmpty()) {
            return Map.of("code", "access.code.wrong");
        }
        rows.device(who.account(), secrets.seal("totp", Credentials.place(who.account()), secret), step.getAsLong());
        sessions.endOthers(who, session);
        events.publishEvent(new AccessChanged(who, who.account(), AccessChanged.DEVICE_CHANGED));
        return Map.of();
    }

    /** The same secret, to be shown again beside what was wrong; another when its time is over. */
    public NewDevice again(Who.Staff who, String offer) {
        return stands(offer) ? new NewDevice(offer, secret(who, offer)) : offer(who);
    }

    private boolean stands(String offer) {
        var matched = OFFER.matcher(offer);
        if (!matched.matches()) {
            return false;
        }
        Instant made = Instant.ofEpochSecond(Long.parseLong(matched.group(1)));
        Instant now = clock.instant();
        return !made.isAfter(now) && now.isBefore(made.plus(OFFERED));
    }

    /** Computed under a key outside the database, of who asks and when: nobody else is given the same. */
    private byte[] secret(Who.Staff who, String offer) {
        return Arrays.copyOf(secrets.hmac("access.device", who.account() + "/" + offer), 20);
    }

    private Account own(Who.Staff who) {
        return rows.get(who.organization(), who.account()).orElseThrow(Problem.Missing::new);
    }
}
