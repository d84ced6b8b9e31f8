package org.kapocs.desk.household.staff;

import java.util.Arrays;
import java.util.List;
import org.kapocs.desk.household.Seen;
import org.kapocs.facts.client.Kin;
import org.kapocs.shared.web.Page;

/** Everybody whom a client lives with, lived with or is related to, and what can be done for each. */
public record HouseholdPage(Seen seen) implements Page {

    /** The places at which somebody is. */
    public List<Kin.Place> places() {
        return Arrays.stream(Kin.Place.values())
                .filter(place -> seen.kin().at(place).findAny().isPresent())
                .toList();
    }

    /** Whether something can be changed here, by whoever may. */
    public boolean open() {
        return seen.file().open();
    }
}
