package org.kapocs.shared.passkey;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.util.exception.WebAuthnException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.AccessChanged;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Rate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The passkeys of staff. One is both factors: the device that keeps it, and the finger, face or PIN by which it knows its
 * owner. Password and code go on working beside it, so that who loses the device is not locked out.
 */
@Component
public class Passkeys {
    private static final Rate BY_ADDRESS = new Rate("passkey.address", 60, Duration.ofMinutes(15));
    private static final Rate QUESTIONS = new Rate("passkey.question", 200, Duration.ofMinutes(15));
    private static final Who.Machine DOOR = new Who.Machine("passkey");

    private final PasskeyRows rows;
    private final Challenges challenges;
    private final Ceremony ceremony;
    private final Limits limits;
    private final House house;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Passkeys(
            PasskeyRows rows,
            Challenges challenges,
            Ceremony ceremony,
            Limits limits,
            House house,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.challenges = challenges;
        this.ceremony = ceremony;
        this.limits = limits;
        this.house = house;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One's own, in the order in which they were added. */
    @Transactional(readOnly = true)
    public List<Passkey> of(Who.Staff who) {
        return rows.of(who.account());
    }

    /** What the browser asks a device that is to make a passkey for them (PublicKeyCredentialCreationOptionsJSON). */
    @Transactional
    public Map<String, Object> invitation(Who.Staff who) {
        return Options.toMake(ceremony.place(), who, challenges.ask(who.account()), rows.credentials(who.account()));
    }

    /**
     * Adds the passkey that their device made.
     *
     * @param answer what the browser brings (RegistrationResponseJSON)
     * @return false when it is not to be trusted, or is known already
     */
    @Transactional
    public boolean add(Who.Staff who, String name, String answer) {
        try {
            var read = ceremony.readNew(answer);
            boolean added = challenges.answered(Ceremony.challenge(read.getCollectedClientData()), who.account())
                    && rows.insert(
                            ceremony.accept(Ids.next(), who.account(), read),
                            Ceremony.credential(read),
                            name.strip(),
                            clock.instant());
            tell(who, who.account(), added ? "passkey.added" : "passkey.refused");
            return added;
        } catch (WebAuthnException | IllegalArgumentException untrustworthy) {
            tell(who, who.account(), "passkey.refused");
            return false;
        }
    }

    /** Removes one of one's own: from now on it opens nothing. */
    @Transactional
    public void remove(Who.Staff who, UUID id) {
        if (rows.delete(who.account(), id)) {
            tell(who, who.account(), "passkey.removed");
        }
    }

    /** What the browser asks whichever passkey somebody has (PublicKeyCredentialRequestOptionsJSON). */
    public Map<String, Object> question(String address) {
        limits.take(QUESTIONS, address);
        return Options.toShow(ceremony.place(), atTheDoor(() -> challenges.ask(null)));
    }

    /**
     * Whose passkey has answered.
     *
     * @param answer what the browser brings (AuthenticationResponseJSON)
     * @param address the network address that asks, see {@link Limits#addressOf}
     */
    public Optional<UUID> shown(String answer, String address) {
        limits.take(BY_ADDRESS, address);
        Optional<UUID> account = atTheDoor(() -> prove(answer));
        account.ifPresent(_ -> limits.giveBack(BY_ADDRESS, address));
        return account;
    }

    private Optional<UUID> prove(String answer) {
        @Nullable UUID account = null;
        try {
            AuthenticationData read = ceremony.read(answer);
            boolean asked = challenges.answered(Ceremony.challenge(read.getCollectedClientData()), null);
            Optional<Kept> known = rows.known(Objects.requireNonNull(read.getCredentialId()));
            account = known.map(Kept::account).orElse(null);
            if (asked && known.isPresent() && isOf(known.get(), read.getUserHandle())) {
                rows.used(known.get().id(), ceremony.verify(read, known.get()), clock.instant());
                tell(Who.NOBODY, known.get().account(), "passkey.right");
                return Optional.of(known.get().account());
            }
        } catch (WebAuthnException | IllegalArgumentException untrustworthy) {
            // Told below: whoever asks learns no more than that it does not hold.
        }
        tell(Who.NOBODY, account == null ? AccessChanged.NO_ACCOUNT : account, "passkey.refused");
        return Optional.empty();
    }

    private static boolean isOf(Kept kept, byte @Nullable [] owner) {
        return owner != null && ByteBuffer.wrap(owner).equals(ByteBuffer.wrap(Options.bytes(kept.account())));
    }

    /** Whoever gets a new link begins anew. */
    @EventListener
    void on(AccessChanged event) {
        if (event.what().equals(AccessChanged.INVITED_AGAIN)
                && house.within(DOOR, () -> rows.deleteAll(event.account()))) {
            tell(event.who(), event.account(), "passkey.removed");
        }
    }

    private void tell(Who who, UUID account, String what) {
        events.publishEvent(new AccessChanged(who, account, what));
    }

    private <T> T atTheDoor(Supplier<T> work) {
        return Standing.as(DOOR, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
