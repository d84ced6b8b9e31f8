package org.kapocs.desk.rights;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.privacy.HeldData;
import org.kapocs.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** What was written of somebody while they were being erased, into rooms that had been erased already. */
@Component
class Leftovers {
    private final HeldData held;
    private final People people;
    private final ErasedRows erased;
    private final Clock clock;

    Leftovers(HeldData held, People people, ErasedRows erased, Clock clock) {
        this.held = held;
        this.people = people;
        this.erased = erased;
        this.clock = clock;
    }

    /** What hangs on a case that is gone is seen by nobody, not even by the house: so it goes just before. */
    void beforeTheCases(UUID erasure, DataSubject whose) {
        people.hold(whose);
        List<PersonalData> hanging = held.rooms(People.HOUSE).stream()
                .filter(room -> room.turn() == PersonalData.Turn.HANGS_ON_CASE)
                .toList();
        sweep(erasure, whose, hanging, "late.");
    }

    /**
     * Nothing is left when an erasure is done.
     *
     * @throws IllegalStateException when something does not go: then it is not done, and tried again
     */
    void atTheEnd(UUID erasure, DataSubject whose) {
        if (held.counts(People.HOUSE, whose).isEmpty()) {
            return;
        }
        sweep(erasure, whose, held.rooms(People.HOUSE), "last.");
        Map<String, Long> left = held.counts(People.HOUSE, whose);
        if (!left.isEmpty()) {
            throw new IllegalStateException("not erased: " + left.keySet());
        }
    }

    private void sweep(UUID erasure, DataSubject whose, List<PersonalData> rooms, String named) {
        for (PersonalData room : rooms) {
            Map<String, Long> late = held.erase(People.HOUSE, whose, room);
            if (!late.isEmpty()) {
                erased.step(People.HOUSE, erasure, named + room.room(), late, clock.instant());
            }
        }
    }
}
