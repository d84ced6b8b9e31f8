package org.kapocs.desk.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Sharing;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a client agreed to, as far as their code proves that it is theirs to see: what was agreed through its contact, and
 * that on which their file stands, from wherever it came. Of it their file says already to whom something is shown. A code
 * may be in the hands of whoever they fled from, so that no other consent is found through it.
 */
@Component
@Transactional
public class OwnConsents {
    private static final Who.Machine HOUSE = new Who.Machine("casework.ownconsents");

    private final CaseRows rows;
    private final Consents consents;
    private final Withdrawals withdrawals;
    private final List<Sharing> sharing;
    private final House house;
    private final Clock clock;

    OwnConsents(
            CaseRows rows,
            Consents consents,
            Withdrawals withdrawals,
            List<Sharing> sharing,
            House house,
            Clock clock) {
        this.rows = rows;
        this.consents = consents;
        this.withdrawals = withdrawals;
        this.sharing = sharing;
        this.house = house;
        this.clock = clock;
    }

    /** The newest first; also those that were taken back or have run out. */
    @Transactional(readOnly = true)
    public List<Consent> all(Who.CodeHolder who) {
        return rows.ofContact(who, who.contact()).map(own -> of(who, own)).orElse(List.of());
    }

    /** One of them; missing when it is not this person's to see. */
    @Transactional(readOnly = true)
    public Consent get(Who.CodeHolder who, UUID id) {
        return all(who).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Problem.Missing::new);
    }

    /** Whether it is that on which their file is kept, and not one to offer it to somebody else. */
    @Transactional(readOnly = true)
    public boolean keeps(Who.CodeHolder who, Consent consent) {
        return rows.ofContact(who, who.contact())
                .filter(own -> own.keptOn(consent.given()))
                .isPresent();
    }

    /** Takes one of them back, as {@link Consents#withdraw} says. */
    public void withdraw(Who.CodeHolder who, UUID id) {
        Consent consent = get(who, id);
        Case own = rows.ofContact(who, who.contact()).orElseThrow(Problem.Missing::new);
        if (throughIts(who, consent)) {
            withdrawals.takeOwn(who, own, consent);
        } else {
            withdrawals.takeFound(who, own, consent);
        }
    }

    List<Consent> of(Who.CodeHolder who, Case own) {
        List<Consent> elsewhere = house.within(HOUSE, () -> consents.all(HOUSE, own.client())).stream()
                .filter(each -> !throughIts(who, each))
                .toList();
        List<Sharing.Share> shares = elsewhere.isEmpty()
                ? List.of()
                : sharing.stream().flatMap(each -> each.ofFile(who).stream()).toList();
        return Stream.concat(
                        consents.all(who, own.client()).stream(),
                        elsewhere.stream().filter(each -> standsOn(own, each, shares)))
                .sorted(Comparator.comparing(Consent::id).reversed())
                .toList();
    }

    private static boolean throughIts(Who.CodeHolder who, Consent consent) {
        return who.contact().equals(consent.given().contact());
    }

    private boolean standsOn(Case own, Consent consent, List<Sharing.Share> shares) {
        return switch (consent.given().purpose()) {
            case CASEWORK ->
                own.legalBasis() == LegalBasis.CONSENT
                        && consent.given().recipient().organization().equals(own.organization())
                        && heldIn(own, consent);
            case REFERRAL -> shares.stream().anyMatch(share -> share.standsOn(consent, clock.getZone()));
        };
    }

    /** Whether it held at any time at which the file was open: what was agreed for a later one is not found here. */
    private boolean heldIn(Case own, Consent consent) {
        Instant withdrawn = consent.withdrawnAt();
        Instant closed = own.closedAt();
        return (withdrawn == null || !withdrawn.isBefore(own.openedAt()))
                && (closed == null || consent.givenAt().isBefore(closed))
                && !consent.given().until().isBefore(LocalDate.ofInstant(own.openedAt(), clock.getZone()));
    }
}
