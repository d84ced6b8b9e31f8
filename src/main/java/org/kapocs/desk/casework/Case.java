package org.kapocs.desk.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.GivenConsent;
import org.kapocs.shared.privacy.LegalBasis;

/**
 * The file of a client's affair, and who answers for it.
 *
 * @param number as people write it: {@code K-2026-0417}
 * @param contact through which the client sees it: the one from which it came, or one made when they came in person
 * @param organization in whose compartment it is
 * @param owner the account of the caseworker
 * @param summary what the caseworker would tell a colleague; may be empty
 * @param version changes with every change to the case itself
 */
public record Case(
        UUID id,
        String number,
        UUID client,
        @Nullable UUID contact,
        UUID organization,
        UUID owner,
        LegalBasis legalBasis,
        CaseState state,
        String summary,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable CloseReason closeReason,
        int version) {

    public boolean open() {
        return state == CaseState.OPEN;
    }

    /** The number that somebody typed with its year, as the house writes it; whether there is such a case is not asked. */
    public static Optional<String> numberIn(String typed) {
        return TypedNumber.read(typed.strip()).whole();
    }

    /** Whether such a consent lets its organization keep it, and not another one to which it may be offered. */
    public boolean keptOn(GivenConsent given) {
        return given.purpose() == ConsentPurpose.CASEWORK
                && given.recipient().organization().equals(organization);
    }

    /** Whether the law lets us go on with it that day: where consent is the basis, the client's own must be in force. */
    public boolean stands(Collection<Consent> consents, LocalDate day) {
        return legalBasis != LegalBasis.CONSENT
                || consents.stream()
                        .filter(consent -> keptOn(consent.given()))
                        .anyMatch(consent -> consent.inForce(day));
    }
}
