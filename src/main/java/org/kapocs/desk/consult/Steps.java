package org.kapocs.desk.consult;

import java.time.Clock;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.springframework.stereotype.Component;

/** Keeps what is done about a question twice: for its readers, and for the house in the trail. */
@Component
class Steps {
    private final TurnRows turns;
    private final Trail trail;
    private final Clock clock;

    Steps(TurnRows turns, Trail trail, Clock clock) {
        this.turns = turns;
        this.trail = trail;
        this.clock = clock;
    }

    UUID took(Who who, UUID consultation, Turn.What what, String text) {
        UUID turn = turns.add(who, consultation, clock.instant(), what, text);
        wrote(who, consultation, what.verb());
        return turn;
    }

    void wrote(Who who, UUID consultation, String what) {
        trail.wrote(who, subject(consultation), what);
    }

    void saw(Who who, UUID consultation, Purpose why) {
        trail.read(who, subject(consultation), why);
    }

    void sawClient(Who who, UUID client) {
        trail.read(who, new Subject("client", client), Purpose.CONSULTATION);
    }

    private static Subject subject(UUID consultation) {
        return new Subject("consultation", consultation);
    }
}
