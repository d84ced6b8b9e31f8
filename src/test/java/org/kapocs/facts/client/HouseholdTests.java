package org.kapocs.facts.client;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of households have in common: a mother with two children and a grandmother. */
@HouseTest
abstract class HouseholdTests {
    @Autowired
    Staff staff;

    @Autowired
    Clients clients;

    @Autowired
    SamePerson same;

    @Autowired
    Households households;

    Who.Staff officer;
    UUID mother;
    UUID son;
    UUID daughter;
    UUID grandmother;
    UUID home;

    @BeforeEach
    void a_family_in_one_flat() {
        officer = staff.with(Role.DESK_OFFICER);
        mother = register("Fatima");
        son = register("Hasan");
        daughter = register("Amira");
        grandmother = register("Zahra");
        home = take(new Households.Spot(mother, null, 0), son, Relation.CHILD);
        take(spot(1), daughter, Relation.CHILD);
        take(spot(2), grandmother, Relation.PARENT);
    }

    /** The mother's household at this version. */
    Households.Spot spot(int version) {
        return new Households.Spot(mother, home, version);
    }

    int version() {
        return kin(mother).home(home).orElseThrow().version();
    }

    UUID take(Households.Spot spot, UUID somebody, @Nullable Relation relation) {
        return as(() -> households.take(officer, spot, somebody, Stay.HERE, Tie.of(relation)));
    }

    void change(UUID somebody, Stay stay, Tie tie) {
        Households.Spot now = spot(version());
        Standing.as(
                officer, () -> households.change(officer, now, somebody, stay, new Households.Towards(mother, tie)));
    }

    Kin kin(UUID client) {
        return as(() -> households.of(officer, client));
    }

    UUID register(String given) {
        var name = new Name(NameKind.LEGAL, NameOrder.WESTERN, given, "Minta");
        var person = new Person(List.of(name), null, List.of(), List.of(), null);
        return as(() -> clients.register(officer, null, person));
    }

    void join(UUID keeper, UUID other) {
        Client one = as(() -> clients.get(officer, keeper, Purpose.CASEWORK));
        Client two = as(() -> clients.get(officer, other, Purpose.CASEWORK));
        as(() -> same.join(officer, new SamePerson.Two(keeper, one.version(), other, two.version()), one.person()));
    }

    <T> T as(Supplier<T> work) {
        return Standing.as(officer, work);
    }
}
