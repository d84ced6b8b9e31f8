package org.kapocs.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CaseQuery;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.desk.household.HouseholdOfCase;
import org.kapocs.desk.household.Spot;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Ground;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Relation;
import org.kapocs.facts.client.RoughDate;
import org.kapocs.facts.client.Stay;
import org.kapocs.facts.client.Tie;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.HouseClock;

/** With whom two of the invented clients live: one with three children and her mother, one with a husband elsewhere. */
final class InventedHouseholds {
    private final HouseholdOfCase households;
    private final CaseList cases;

    InventedHouseholds(HouseholdOfCase households, CaseList cases) {
        this.households = households;
        this.cases = cases;
    }

    void of(Who.Staff officer) {
        var mine = new CaseQuery(true, null, CaseState.OPEN, "", Optional.empty());
        List<CaseLine> open =
                Standing.as(officer, () -> cases.find(officer, mine)).lines();
        for (CSVRecord row : Tables.read("households")) {
            open.stream()
                    .filter(line -> speaks(line, row.get("of")))
                    .findFirst()
                    .ifPresent(line -> HouseClock.at(
                            line.openedAt().plus(Duration.ofMinutes(15)),
                            () -> Standing.as(officer, () -> taken(officer, line.id(), row))));
        }
    }

    private static boolean speaks(CaseLine line, String language) {
        return line.client() != null && language.equals(line.client().language());
    }

    private UUID taken(Who.Staff officer, UUID file, CSVRecord row) {
        Kin kin = households.of(officer, file).kin();
        UUID household = households.register(
                officer,
                spot(file, kin),
                person(row),
                stay(row),
                Tie.of(Relation.valueOf(row.get("relation"))),
                InventedServices.id("household " + row.get("key")).toString());
        if (row.get("ended").isEmpty() && row.get("ground").isEmpty()) {
            return household;
        }
        Kin now = households.of(officer, file).kin();
        now.people().stream()
                .filter(each -> !each.ended() && each.spokenBy().isEmpty())
                .filter(each -> each.name().spoken().equals(row.get("name")))
                .forEach(each -> households.change(
                        officer,
                        spot(file, now),
                        each.client(),
                        each.stay(),
                        new Households.Towards(now.self(), tie(row))));
        return household;
    }

    private static Spot spot(UUID file, Kin kin) {
        return kin.homes().stream()
                .findFirst()
                .map(home -> new Spot(file, home.id(), home.version()))
                .orElseGet(() -> new Spot(file, null, 0));
    }

    private static Person person(CSVRecord row) {
        var names = new ArrayList<Name>();
        for (String column : List.of("name", "latin")) {
            String[] parts = row.get(column).split(" ", 2);
            names.add(new Name(NameKind.PSEUDONYM, NameOrder.valueOf(row.get("order")), parts[0], parts[1]));
        }
        var born = new BirthDate(Integer.parseInt(row.get("born")), null, null);
        return new Person(names, born, List.of(), List.of(), null);
    }

    private static Stay stay(CSVRecord row) {
        return row.get("lives").equals("ELSEWHERE")
                ? Stay.ELSEWHERE
                : new Stay(date(row, "since"), date(row, "until"), false);
    }

    private static @Nullable RoughDate date(CSVRecord row, String column) {
        return RoughDate.typed(row.get(column), column);
    }

    private static Tie tie(CSVRecord row) {
        boolean speaks = !row.get("ground").isEmpty();
        return new Tie(
                Relation.valueOf(row.get("relation")),
                !row.get("ended").isEmpty(),
                !row.get("kept").isEmpty(),
                speaks ? Tie.Speaker.FIRST : null,
                speaks ? Ground.valueOf(row.get("ground")) : null,
                row.get("paper"));
    }
}
