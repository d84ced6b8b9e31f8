package org.kapocs.desk.casework;

import java.time.Clock;
import java.util.UUID;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.need.Needs;
import org.kapocs.facts.need.VoicedNeed;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** Voices the needs of a case, and settles them. */
@Component
class CaseNeeds {
    private static final int LONGEST_NOTE = 2_000;

    private final CaseRows rows;
    private final CaseDoor door;
    private final CaseLog log;
    private final Needs needs;
    private final Clock clock;

    CaseNeeds(CaseRows rows, CaseDoor door, CaseLog log, Needs needs, Clock clock) {
        this.rows = rows;
        this.door = door;
        this.log = log;
        this.needs = needs;
        this.clock = clock;
    }

    UUID voice(Who.Staff who, UUID file, NewNeed wish, Person person) {
        UUID need = needs.voice(who, door.voiced(wish, person));
        add(who, file, need, wish);
        return need;
    }

    void add(Who.Staff who, UUID file, UUID voiced, NewNeed wish) {
        rows.addNeed(file, voiced, wish.note().strip(), clock.instant());
        log.wrote(who, file, Did.NEED_ADDED, wish.topic(), wish.note().strip());
    }

    /** What is open already is not voiced twice: it presses as the client says now, and what is noted is added. */
    UUID again(Who.Staff who, UUID file, CaseNeed open, NewNeed wish) {
        UUID id = open.need().id();
        VoicedNeed said = open.need().voiced();
        if (wish.urgency().compareTo(said.urgency()) > 0) {
            needs.correct(who, id, said.topic(), wish.urgency(), said.district());
        }
        String note = wish.note().strip();
        String both = (open.note() + "\n" + note).strip();
        if (!note.isEmpty() && !open.note().contains(note) && both.length() <= LONGEST_NOTE) {
            rows.noteNeed(file, id, both);
        }
        log.wrote(who, file, Did.NEED_AGAIN, wish.topic(), note);
        return id;
    }

    void settle(Who who, UUID file, CaseNeed ours, Outcome outcome) {
        String topic = ours.need().voiced().topic();
        switch (outcome) {
            case Outcome.Answered answered -> {
                needs.answered(who, ours.need().id(), answered.service());
                log.wrote(who, file, Did.NEED_ANSWERED, topic, "");
            }
            case Outcome.Unmet unmet -> {
                needs.unmet(who, ours.need().id(), unmet.reason());
                log.wrote(who, file, Did.NEED_UNMET, topic, "");
            }
        }
    }
}
