package org.kapocs.desk.household.staff;

import java.util.UUID;
import org.kapocs.desk.household.HouseholdOfCase;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The household of a client, from one of their cases. */
@Controller
@ForStaff(Action.READ_CASES)
@RequestMapping("/staff/cases/{id}/household")
class HouseholdPages {
    private final HouseholdOfCase households;

    HouseholdPages(HouseholdOfCase households) {
        this.households = households;
    }

    @GetMapping
    Reply show(@PathVariable UUID id, Who.Staff who) {
        return new HouseholdPage(households.of(who, id));
    }
}
