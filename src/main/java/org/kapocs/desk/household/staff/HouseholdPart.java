package org.kapocs.desk.household.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.Happening;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.Kin;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** What a household adds to the page of a case, for one question to the database. */
@Component
class HouseholdPart implements CasePart {
    private final Households households;

    HouseholdPart(Households households) {
        this.households = households;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Added of(Who.Staff who, Case file, boolean writable) {
        Kin kin = households.of(who, file.client());
        var happenings = kin.people().stream().map(HouseholdPart::taken).toList();
        return new Added(List.of(new CaseHousehold(file.id(), kin, writable)), happenings);
    }

    private static Happening taken(Kin.One each) {
        Map<String, Object> values = Map.of("name", Saying.isolate(each.name().spoken()));
        UUID by = each.addedBy();
        return new Happening(each.addedAt(), Happening.Kind.FILE, "household.did.TAKEN", values, by, null);
    }
}
