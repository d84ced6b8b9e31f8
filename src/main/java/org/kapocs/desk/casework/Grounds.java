package org.kapocs.desk.casework;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.GivenConsent;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.veil.VeilSight;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On what a case stands: its legal basis, and the client's yes or no where they are asked. */
@Component
@Transactional
public class Grounds {
    private static final int LONGEST_REASON = 2_000;

    private final CaseRows rows;
    private final CaseGuard guard;
    private final CaseLog log;
    private final Consents consents;
    private final VeilSight sight;
    private final Once once;

    Grounds(CaseRows rows, CaseGuard guard, CaseLog log, Consents consents, VeilSight sight, Once once) {
        this.rows = rows;
        this.guard = guard;
        this.log = log;
        this.consents = consents;
        this.sight = sight;
        this.once = once;
    }

    /**
     * The case, to be worked on and held until the end of the transaction: a closed one is a conflict, one that stands on
     * a consent which is not in force is refused in words.
     */
    public Case writable(Who.Staff who, UUID id) {
        return guard.writable(who, id);
    }

    /** Whether {@link #writable} would have it now; nothing is held. */
    @Transactional(readOnly = true)
    public boolean mayWrite(Who.Staff who, UUID id) {
        return guard.mayWrite(who, id);
    }

    /** The case, open or closed, to be held until the end of the transaction. */
    public Case held(Who.Staff who, UUID id) {
        return guard.held(who, id);
    }

    /** The same as {@link #writable} for a job of the house, which leaves alone what may not be worked on. */
    public Optional<Case> standing(Who.Machine job, UUID id) {
        return guard.standing(job, id);
    }

    /** Who is in a sealed file for a while only does nothing that outlasts that. */
    public void refuseVisitor(Who.Staff who, UUID id) {
        if (sight.visits(who.account(), id)) {
            throw new Problem.Refused("casework.error.visiting");
        }
    }

    /** Puts the case on another legal basis, for a reason that is kept, unless somebody else changed the case meanwhile. */
    public Change change(Who.Staff who, UUID id, int version, LegalBasis basis, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Problem.Invalid(Map.of("reason", "casework.error.basis"));
        }
        guard.open(who, id);
        if (!rows.rebase(who, id, version, basis)) {
            return new Change.Outdated(guard.find(who, id));
        }
        log.wrote(who, id, Did.BASIS_CHANGED, basis.name(), reason.strip());
        return new Change.Done();
    }

    /** Records what the client agreed to, while the case is open. The same key records it once. */
    public UUID give(Who.Staff who, UUID id, GivenConsent given, String onceKey) {
        guard.open(who, id);
        refuseVisitor(who, id);
        return consents.give(who, given, onceKey);
    }

    /** The client was asked and said no; to whom is kept, and nothing is shown to them. The same key keeps it once. */
    public UUID refused(Who.Staff who, UUID id, String recipient, String onceKey) {
        return once.run(onceKey, () -> {
            guard.open(who, id);
            return log.wrote(who, id, Did.CONSENT_REFUSED, "", recipient);
        });
    }
}
