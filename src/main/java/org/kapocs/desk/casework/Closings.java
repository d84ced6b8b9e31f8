package org.kapocs.desk.casework;

import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who closed a case. */
@Component
@Transactional(readOnly = true)
public class Closings {
    private final CaseRows rows;
    private final CaseGuard guard;

    Closings(CaseRows rows, CaseGuard guard) {
        this.rows = rows;
        this.guard = guard;
    }

    /** Who closed the case last; empty when nobody has. */
    public Optional<UUID> closer(Who.Machine job, UUID id) {
        return rows.lastBy(guard.find(job, id).id(), Did.CLOSED);
    }
}
