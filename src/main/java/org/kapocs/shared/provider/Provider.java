package org.kapocs.shared.provider;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.kapocs.shared.access.AccessChanged;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.SignIn;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Rate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The city's identity provider. It says who somebody is and nothing more: people are invited here as before, and have
 * their roles from here. Whom it recognises first with a verified e-mail address of one of our accounts is bound to it.
 */
@Component
public class Provider {
    /** Where the browser goes now, and what was asked there. */
    public record Departure(URI door, Asked asked) {}

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Rate BY_ADDRESS = new Rate("provider.address", 60, Duration.ofMinutes(15));
    private static final Rate QUESTIONS = new Rate("provider.question", 200, Duration.ofMinutes(15));
    private static final Who.Machine DOOR = new Who.Machine("provider");

    private final Settings settings;
    private final Metadata metadata;
    private final Line line;
    private final Bindings bindings;
    private final SignIn signIn;
    private final Limits limits;
    private final House house;
    private final IdToken idToken;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Provider(
            Settings settings,
            Metadata metadata,
            Line line,
            Bindings bindings,
            SignIn signIn,
            Limits limits,
            House house,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.metadata = metadata;
        this.line = line;
        this.bindings = bindings;
        this.signIn = signIn;
        this.limits = limits;
        this.house = house;
        this.idToken = new IdToken(settings, clock);
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether there is one. */
    public boolean given() {
        return settings.given();
    }

    /**
     * What to ask it, for one person.
     *
     * @throws Problem.NotYet when it cannot be reached: password and code go on working
     */
    public Departure ask(String address) {
        demand();
        limits.take(QUESTIONS, address);
        var asked = new Asked(random(), random(), random());
        try {
            String query = "response_type=code&scope=" + Line.encoded("openid email") + "&client_id="
                    + Line.encoded(settings.client()) + "&redirect_uri="
                    + Line.encoded(settings.back().toString()) + "&state=" + asked.state() + "&nonce=" + asked.nonce()
                    + "&code_challenge=" + challenge(asked.verifier()) + "&code_challenge_method=S256";
            URI door = metadata.get().door();
            return new Departure(URI.create(door + (door.getQuery() == null ? "?" : "&") + query), asked);
        } catch (Untrusted unreachable) {
            LOG.warn("Sign-in by the identity provider: {}", unreachable.getMessage());
            throw new Problem.NotYet("provider.away");
        }
    }

    /**
     * Whether the browser that comes back brings the answer to what was asked for it.
     *
     * @param issuer who says that it answers (RFC 9207); empty when nobody does
     */
    public boolean answers(Asked asked, String state, String issuer) {
        boolean same = MessageDigest.isEqual(
                asked.state().getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
        boolean ours = issuer.isEmpty() || issuer.equals(settings.issuer());
        if (!same || !ours) {
            refuse(AccessChanged.NO_ACCOUNT);
        }
        return same && ours;
    }

    /**
     * Whom it has recognised.
     *
     * @param code what it gave the browser
     * @throws Problem.Refused when the answer does not count, or nobody here is that person
     */
    public Recognised fetch(Asked asked, String code, String address) {
        demand();
        limits.take(BY_ADDRESS, address);
        Person person;
        try {
            person = read(asked, code);
        } catch (Untrusted refused) {
            LOG.warn("Sign-in by the identity provider: {}", refused.getMessage());
            refuse(AccessChanged.NO_ACCOUNT);
            throw new Problem.Refused("provider.untrusted");
        }
        UUID account = account(person).orElseThrow(() -> new Problem.Refused("provider.unknown"));
        limits.giveBack(BY_ADDRESS, address);
        return new Recognised(account, person.strong());
    }

    private Person read(Asked asked, String code) {
        Metadata.Known known = metadata.get();
        var form = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                settings.back().toString(),
                "code_verifier",
                asked.verifier());
        var answer = line.post(known.tokens(), settings.client(), settings.secret(), form);
        String token = Metadata.text(answer, "id_token");
        try {
            return idToken.read(token, known.keys(), asked.nonce());
        } catch (Untrusted perhapsNewKeys) {
            return idToken.read(token, metadata.anew().keys(), asked.nonce());
        }
    }

    private Optional<UUID> account(Person person) {
        Optional<UUID> bound = atTheDoor(() -> bindings.of(settings.issuer(), person.subject()));
        if (bound.isPresent()) {
            tell(bound.get(), "provider.right");
            return bound;
        }
        Optional<UUID> known = person.email().isEmpty() ? Optional.empty() : signIn.known(person.email());
        Optional<UUID> fresh =
                known.filter(account -> atTheDoor(() -> bindings.bind(settings.issuer(), person.subject(), account)));
        fresh.ifPresentOrElse(
                account -> tell(account, "provider.bound"), () -> refuse(known.orElse(AccessChanged.NO_ACCOUNT)));
        return fresh;
    }

    /** Whoever gets a new link begins anew. */
    @EventListener
    void on(AccessChanged event) {
        if (event.what().equals(AccessChanged.INVITED_AGAIN)
                && house.within(DOOR, () -> bindings.end(event.account()))) {
            events.publishEvent(new AccessChanged(event.who(), event.account(), "provider.ended"));
        }
    }

    private void demand() {
        if (!given()) {
            throw new Problem.Missing();
        }
    }

    private void refuse(UUID account) {
        tell(account, "provider.refused");
    }

    private void tell(UUID account, String what) {
        transaction.executeWithoutResult(_ -> events.publishEvent(new AccessChanged(Who.NOBODY, account, what)));
    }

    private <T> T atTheDoor(Supplier<T> work) {
        return Standing.as(DOOR, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
