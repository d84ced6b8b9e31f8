package org.kapocs.desk.duplicate;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.LanguageLevel;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.facts.client.SamePerson;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of duplicates have in common: an organization of its own, and people in it. */
@HouseTest
abstract class DuplicatesTests {
    static final BirthDate BORN = new BirthDate(1988, 3, 9);

    @Autowired
    Staff staff;

    @Autowired
    Clients clients;

    @Autowired
    Cases cases;

    @Autowired
    Duplicates duplicates;

    @Autowired
    SamePerson same;

    @Autowired
    Households households;

    @Autowired
    CaseList list;

    @Autowired
    Comparing comparing;

    Who.Staff officer;

    @BeforeEach
    void an_organization_of_its_own() {
        officer = staff.with(Role.DESK_OFFICER);
    }

    boolean join(UUID one, UUID other, Person person) {
        var two = new SamePerson.Two(one, version(one), other, version(other));
        return as(() -> duplicates.join(officer, two, person));
    }

    int version(UUID id) {
        return client(id).version();
    }

    List<Pair> list(PairState state) {
        return as(() -> duplicates.list(officer, PairQuery.of(state)).pairs());
    }

    Client client(UUID id) {
        return as(() -> clients.get(officer, id, Purpose.CASEWORK));
    }

    UUID clientOf(UUID file) {
        return as(() -> cases.get(officer, file, Purpose.CASEWORK)).client();
    }

    UUID register(String given, String family, @Nullable BirthDate born) {
        return register(given, family, born, "+36 1 555 0102");
    }

    UUID register(String given, String family, @Nullable BirthDate born, String phone) {
        return as(() -> clients.register(officer, null, person(given, family, born, phone)));
    }

    UUID open(String given, String family) {
        var wish = new NewCase(
                null,
                null,
                person(given, family, BORN),
                LegalBasis.PUBLIC_TASK,
                List.of(new NewNeed("housing.rent", Urgency.SOON, "")),
                List.of(),
                "");
        return as(() -> cases.open(officer, wish, UUID.randomUUID().toString()));
    }

    static Name name(String given, String family) {
        return new Name(NameKind.LEGAL, NameOrder.WESTERN, given, family);
    }

    static Person person(String given, String family, @Nullable BirthDate born) {
        return person(given, family, born, "+36 1 555 0102");
    }

    private static Person person(String given, String family, @Nullable BirthDate born, String phone) {
        return new Person(
                List.of(name(given, family)),
                born,
                List.of(new SpokenLanguage("fa", LanguageLevel.MOTHER_TONGUE, true)),
                List.of(new Reach(ReachKind.PHONE, phone, "este")),
                8);
    }

    <T> T as(Supplier<T> work) {
        return Standing.as(officer, work);
    }
}
