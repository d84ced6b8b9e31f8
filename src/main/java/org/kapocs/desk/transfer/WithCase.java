package org.kapocs.desk.transfer;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseAssigned;
import org.kapocs.desk.casework.CaseClosed;
import org.kapocs.desk.casework.CasesOf;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.privacy.ConsentWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is offered ends with its case, and with the consent on which it stands: in the same transaction. */
@Component
class WithCase {
    private static final Who.Machine HOUSE = new Who.Machine("transfer.ending");

    private final TransferRows rows;
    private final CasesOf cases;
    private final House house;
    private final Trail trail;
    private final Clock clock;

    WithCase(TransferRows rows, CasesOf cases, House house, Trail trail, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.house = house;
        this.trail = trail;
        this.clock = clock;
    }

    @EventListener
    void on(CaseClosed closed) {
        end(Set.of(closed.file()), Ending.CASE_CLOSED, false);
    }

    /** An older offer does not undo what was decided since. */
    @EventListener
    void on(CaseAssigned assigned) {
        end(Set.of(assigned.file()), Ending.REASSIGNED, false);
    }

    /** Another consent may cover it still; it is offered anew then, for the client has just changed their mind. */
    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        Set<UUID> files = house.within(
                HOUSE,
                () -> cases.all(HOUSE, List.of(withdrawn.client())).stream()
                        .map(Case::id)
                        .collect(Collectors.toSet()));
        end(files, Ending.CONSENT_WITHDRAWN, true);
    }

    private void end(Set<UUID> files, Ending why, boolean onConsent) {
        house.within(HOUSE, () -> rows.endAll(files, why, onConsent, clock.instant()))
                .forEach(id -> trail.wrote(HOUSE, Transfers.subject(id), "transfer.ended"));
    }
}
