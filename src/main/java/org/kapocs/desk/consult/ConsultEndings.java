package org.kapocs.desk.consult;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of questions without anybody asking for it. */
@Component
@Transactional
class ConsultEndings {
    private final ConsultRows rows;
    private final Steps steps;
    private final Sight sight;
    private final ConsultLetters letters;
    private final Clock clock;

    ConsultEndings(ConsultRows rows, Steps steps, Sight sight, ConsultLetters letters, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.sight = sight;
        this.letters = letters;
        this.clock = clock;
    }

    /** Those that nobody answered in time and that nobody was told of. */
    @Transactional(readOnly = true)
    public List<UUID> overdue(Who.Machine who) {
        return rows.overdue(who, clock.instant());
    }

    /** Tells who asked and the supervisors of who was asked, once. */
    public void escalate(Who.Machine who, UUID id) {
        var now = ConsultRows.utc(clock.instant());
        String late = "state in ('ASKED', 'TAKEN') and escalated_at is null and due_at < :now";
        if (rows.move(who, id, late, "escalated_at = :now", Map.of("now", now))) {
            steps.took(who, id, Turn.What.OVERDUE, "");
            rows.get(who, id).ifPresent(asked -> letters.overdue(who, asked));
        }
    }

    @Transactional(readOnly = true)
    public List<UUID> clientsShown(Who.Machine who) {
        return rows.clientsShown(who);
    }

    /**
     * Whatever another organization may see of this client without the consent it stood on. The answer stays with who
     * asked; the other organization has nothing of it any more.
     */
    public void endUncovered(Who.Machine who, UUID client) {
        rows.openOf(who, client).stream()
                .filter(asked -> !sight.stands(who, asked))
                .forEach(asked -> shut(who, asked, Ending.CONSENT_GONE));
    }

    /** Nobody goes on being asked for a closed case; what was answered stays to be read, what was never asked does not. */
    public void endWithCase(Who.Machine who, UUID caseFile) {
        rows.ofCase(who, caseFile).forEach(asked -> {
            if (asked.state() == ConsultState.ANSWERED) {
                rows.move(who, asked.id(), "state = 'ANSWERED'", "state = 'CLOSED'", Map.of());
            } else if (asked.state() == ConsultState.DRAFT) {
                rows.forget(who, caseFile, asked.id());
            } else if (asked.waits()) {
                shut(who, asked, Ending.CASE_CLOSED);
            }
        });
    }

    private void shut(Who.Machine who, Consultation asked, Ending why) {
        boolean over = rows.move(
                who,
                asked.id(),
                "state in ('ASKED', 'TAKEN')",
                "state = 'ENDED', ending = :why, open_to = null, asks_back = false",
                Map.of("why", why.name()));
        boolean shut = over || rows.move(who, asked.id(), "open_to is not null", "open_to = null", Map.of());
        if (shut) {
            steps.took(who, asked.id(), Turn.What.valueOf(why.name()), "");
        }
        if (over) {
            letters.over(who, asked);
        }
    }
}
