package org.kapocs.desk.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.veil.VeilSight;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;

/** Who may reach a case, and when it may be written into. Every verb that writes comes through here. */
@Component
class CaseGuard {
    private final CaseRows rows;
    private final Consents consents;
    private final VeilSight sight;
    private final Clock clock;

    CaseGuard(CaseRows rows, Consents consents, VeilSight sight, Clock clock) {
        this.rows = rows;
        this.sight = sight;
        this.consents = consents;
        this.clock = clock;
    }

    Case find(Who who, UUID id) {
        return rows.get(who, id).orElseThrow(Problem.Missing::new);
    }

    /** The case, open or closed, which nobody else changes until the end of the transaction. */
    Case held(Who.Staff who, UUID id) {
        return rows.held(who, id).orElseThrow(Problem.Missing::new);
    }

    /** The case as {@link #writable} has it; empty when it may not be written into. */
    Optional<Case> standing(Who.Machine job, UUID id) {
        return rows.held(job, id).filter(file -> file.open() && stands(job, file));
    }

    /** Whether {@link #writable} would have it now. */
    boolean mayWrite(Who.Staff who, UUID id) {
        return rows.get(who, id)
                .filter(file -> file.open() && stands(who, file))
                .isPresent();
    }

    /** Who is in a sealed file for a while only is refused. */
    void refuseVisitor(Who.Staff who, UUID id) {
        if (sight.visits(who.account(), id)) {
            throw new Problem.Refused("casework.error.visitor");
        }
    }

    /** The open case; closing it and answering for it need no more than that. */
    Case open(Who.Staff who, UUID id) {
        Case held = held(who, id);
        if (!held.open()) {
            throw new Problem.Conflict("casework.error.closed");
        }
        return held;
    }

    /** The open case, into which something may be written: where consent is the legal basis, one is in force. */
    Case writable(Who.Staff who, UUID id) {
        Case open = open(who, id);
        if (!stands(who, open)) {
            throw new Problem.Refused("casework.error.consent");
        }
        return open;
    }

    private boolean stands(Who who, Case file) {
        return file.legalBasis() != LegalBasis.CONSENT
                || file.stands(consents.all(who, file.client()), LocalDate.now(clock));
    }
}
