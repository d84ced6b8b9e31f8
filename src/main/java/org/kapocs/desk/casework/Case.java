package org.kapocs.desk.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.privacy.LegalBasis;

/**
 * The file of a client's affair, and who answers for it.
 *
 * @param number as people write it: {@code K-2026-0417}
 * @param contact the contact from which it was opened, where there was one
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
}
