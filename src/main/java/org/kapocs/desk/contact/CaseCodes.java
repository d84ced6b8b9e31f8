package org.kapocs.desk.contact;

import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.veil.VeilSight;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The newcomer's way back: case-code and PIN, without an account. */
@Component
@Transactional
public class CaseCodes {
    /** Nobody's; an unknown code is compared with its PIN, so that it takes as long as a known one. */
    private static final KnownCode UNKNOWN = new KnownCode(new UUID(0, 0), 0);

    private final KnownCodes codes;
    private final ContactRows contacts;
    private final HeldContacts held;
    private final Pins pins;
    private final VeilSight sight;
    private final Once once;
    private final Trail trail;

    CaseCodes(
            KnownCodes codes,
            ContactRows contacts,
            HeldContacts held,
            Pins pins,
            VeilSight sight,
            Once once,
            Trail trail) {
        this.codes = codes;
        this.contacts = contacts;
        this.held = held;
        this.pins = pins;
        this.sight = sight;
        this.once = once;
        this.trail = trail;
    }

    /**
     * Whose code and PIN these are. Empty, in the same time, for an unknown code and for a wrong PIN; the owner of the
     * code sees that it was tried, and when it was right. The caller bounds how often that is.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<Key> signIn(String code, String pin) {
        Optional<KnownCode> known = CaseCode.parse(code)
                .flatMap(parsed -> Standing.as(new Who.Machine("contact.sign-in"), () -> codes.find(parsed)));
        KnownCode compared = known.orElse(UNKNOWN);
        boolean right = pins.fits(compared.contact(), compared.pinVersion(), pin);
        if (right && known.isPresent()) {
            var holder = new Who.CodeHolder(compared.contact());
            Standing.as(holder, () -> codes.entered(holder));
            return Optional.of(new Key(compared.contact(), compared.pinVersion()));
        }
        Standing.as(Who.NOBODY, () -> codes.refused(compared.contact()));
        return Optional.empty();
    }

    /** Whether this key still opens: a newer PIN makes the older ones useless at once. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public boolean opens(Key key) {
        return Standing.as(new Who.CodeHolder(key.contact()), () -> codes.pinVersion(key.contact()))
                .filter(version -> version == key.pinVersion())
                .isPresent();
    }

    /** Code and PIN of one's own contact. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Receipt receipt(Who.CodeHolder who) {
        return receipt(codes.own(who).orElseThrow(Problem.Missing::new));
    }

    /**
     * Makes a new PIN, for a newcomer who has lost theirs; the old one opens nothing any more. Who is in a sealed file for
     * a while only makes none: with it they would be in it for longer.
     *
     * @param key the form's idempotency key: a double click makes one PIN
     */
    public Receipt newPin(Who.Staff who, UUID contact, String key) {
        UUID renewed = once.run(key, () -> {
            Contact locked = held.hold(who, contact);
            if (sight.visits(who.account(), contact)) {
                throw new Problem.Refused("contact.error.visitor");
            }
            contacts.pinRenewed(locked.id());
            trail.wrote(who, new Subject("contact", contact), "contact.pin-renewed");
            return contact;
        });
        return receipt(contacts.get(who, renewed)
                .filter(found -> found.id().equals(contact))
                .orElseThrow(Problem.Missing::new));
    }

    private Receipt receipt(Contact contact) {
        return new Receipt(
                contact.id(),
                contact.code(),
                pins.of(contact.id(), contact.pinVersion()),
                contact.pinVersion(),
                contact.danger());
    }

    /** What a right code and PIN open, as long as the PIN is not renewed. */
    public record Key(UUID contact, int pinVersion) {}

    /** A code that exists. */
    record KnownCode(UUID contact, int pinVersion) {}
}
