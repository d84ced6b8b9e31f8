package org.kapocs.desk.casework;

import java.time.Clock;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.springframework.stereotype.Component;

/** Keeps what is done in a case twice: for its caseworkers in the stream, for the house in the trail. */
@Component
class CaseLog {
    private final CaseRows rows;
    private final Trail trail;
    private final Clock clock;

    CaseLog(CaseRows rows, Trail trail, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    UUID wrote(Who who, UUID id, Did did, String code, String text) {
        UUID happening = rows.happened(id, clock.instant(), who, did, code, text);
        trail.wrote(who, subject(id), did.verb());
        return happening;
    }

    void read(Who who, UUID id, Purpose purpose) {
        trail.read(who, subject(id), purpose);
    }

    private static Subject subject(UUID id) {
        return new Subject("case", id);
    }
}
