package org.kapocs.desk.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Correction;
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
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** Two records of one person are found, joined without loss, and taken apart again. */
@HouseTest
class DuplicatesTest {
    private static final BirthDate BORN = new BirthDate(1988, 3, 9);

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
    Comparing comparing;

    Who.Staff officer;

    @BeforeEach
    void an_organization_of_its_own() {
        officer = staff.with(Role.DESK_OFFICER);
    }

    @Test
    void who_was_registered_again_in_another_script_is_proposed_and_nobody_else() {
        UUID one = register("Farid", "Karimi", BORN);
        UUID other = register("فريد", "كريمي", BORN);
        register("Farid", "Karimi", new BirthDate(1970, 1, 1));
        register("Mina", "Minta", BORN);
        Who.Staff stranger = staff.with(Role.DESK_OFFICER);
        Standing.as(stranger, () -> clients.register(stranger, null, person("Farid", "Karimi", BORN)));
        comparing.sweep();
        assertThat(list(PairState.PROPOSED)).singleElement().satisfies(pair -> {
            assertThat(pair.one()).isEqualTo(one);
            assertThat(pair.other()).isEqualTo(other);
        });
        assertThat(Standing.as(stranger, () -> duplicates.list(stranger, PairState.PROPOSED, null)))
                .isEmpty();
        assertThatThrownBy(() -> Standing.as(stranger, () -> duplicates.get(stranger, one, other)))
                .isInstanceOf(Problem.Missing.class);
    }

    @Test
    void joined_they_are_one_person_with_the_cases_of_both_and_taken_apart_they_are_as_they_were() {
        UUID file = open("Farid", "Karimi");
        UUID again = open("Farid", "Karimi");
        UUID one = clientOf(file);
        UUID other = clientOf(again);
        Person before = client(one).person();
        comparing.sweep();
        assertThat(list(PairState.PROPOSED)).hasSize(1);

        var known = new Person(
                List.of(name("Farid", "Karimi"), Name.pseudonym("Fari")), BORN, before.languages(), List.of(), 8);
        assertThat(join(one, other, known)).isTrue();
        assertThat(client(other).person()).isEqualTo(known);
        assertThat(client(other).id()).isEqualTo(one);
        assertThat(as(() -> cases.file(officer, again)).client().person()).isEqualTo(known);
        assertThat(as(() -> duplicates.casesOf(officer, other))).containsOnlyKeys(file, again);
        assertThat(as(() -> clients.alike(officer, null, person("Farid", "Karimi", BORN)))
                        .clients())
                .as("one of them, not two")
                .hasSize(1);
        comparing.sweep();
        assertThat(list(PairState.PROPOSED)).isEmpty();

        assertThat(as(() -> duplicates.reopen(officer, one, other))).isTrue();
        assertThat(client(one).person()).isEqualTo(before);
        assertThat(client(other).id()).isEqualTo(other);
        assertThat(as(() -> duplicates.casesOf(officer, other))).containsOnlyKeys(again);
        assertThat(list(PairState.PROPOSED)).hasSize(1);
    }

    @Test
    void a_case_of_either_corrects_the_one_record_and_that_stays_when_they_are_taken_apart() {
        UUID file = open("Farid", "Karimi");
        UUID again = open("Farid", "Karimi");
        UUID one = clientOf(file);
        UUID other = clientOf(again);
        comparing.sweep();
        join(one, other, client(one).person());
        var corrected = person("Farid", "Karimi-Minta", BORN);
        int version = client(other).version();
        assertThat(as(() -> cases.correct(officer, again, version, corrected))).isInstanceOf(Correction.Done.class);
        assertThat(client(one).person()).isEqualTo(corrected);
        assertThat(as(() -> duplicates.reopen(officer, one, other))).isFalse();
        assertThat(client(one).person()).isEqualTo(corrected);
        assertThat(client(other).person().name()).isEqualTo(name("Farid", "Karimi"));
    }

    @Test
    void who_was_said_to_be_two_people_is_not_proposed_again_whatever_changes() {
        UUID one = register("Farid", "Karimi", BORN);
        UUID other = register("Farid", "Karimi", BORN);
        comparing.sweep();
        as(() -> {
            duplicates.separate(officer, one, other);
            return true;
        });
        as(() -> clients.correct(officer, other, 1, person("Karimi", "Farid", BORN)));
        comparing.sweep();
        assertThat(list(PairState.PROPOSED)).isEmpty();
        assertThat(list(PairState.SEPARATE)).hasSize(1);
        assertThatThrownBy(() -> join(one, other, client(one).person())).isInstanceOf(Problem.Conflict.class);
        assertThat(as(() -> duplicates.reopen(officer, one, other))).isTrue();
        assertThat(list(PairState.PROPOSED)).hasSize(1);
    }

    @Test
    void a_correction_that_makes_them_different_takes_the_proposal_away() {
        UUID one = register("Farid", "Karimi", BORN);
        UUID other = register("Farid", "Karimi", BORN);
        comparing.sweep();
        as(() -> clients.correct(officer, other, 1, person("Omid", "Sadeghi", BORN)));
        comparing.sweep();
        assertThat(list(PairState.PROPOSED)).isEmpty();
        assertThatThrownBy(() -> as(() -> duplicates.get(officer, one, other))).isInstanceOf(Problem.Missing.class);
    }

    @Test
    void what_was_looked_at_is_what_is_joined() {
        UUID one = register("Farid", "Karimi", BORN);
        UUID other = register("Farid", "Karimi", BORN);
        comparing.sweep();
        as(() -> clients.correct(officer, other, 1, person("Farid", "Karimi", BORN)));
        var two = new SamePerson.Two(one, 1, other, 1);
        assertThat(as(() -> duplicates.join(officer, two, person("Farid", "Karimi", BORN))))
                .isFalse();
        assertThat(list(PairState.JOINED)).isEmpty();
    }

    @Test
    void three_records_of_one_person_become_one_and_come_apart_in_any_order() {
        UUID one = register("Farid", "Karimi", BORN);
        UUID two = register("Farid", "Karimi", BORN);
        UUID three = register("Farid", "Karimi", BORN);
        comparing.sweep();
        join(two, three, client(two).person());
        join(one, two, client(one).person());
        assertThat(List.of(one, two, three))
                .allSatisfy(id -> assertThat(client(id).id()).isEqualTo(one));
        assertThat(as(() -> same.records(officer, three))).containsExactlyInAnyOrder(one, two, three);
        assertThatThrownBy(() -> join(one, three, client(one).person())).isInstanceOf(Problem.class);
        as(() -> duplicates.reopen(officer, two, three));
        assertThat(client(three).id()).isEqualTo(three);
        assertThat(client(two).id()).isEqualTo(one);
        as(() -> duplicates.reopen(officer, one, two));
        assertThat(client(two).id()).isEqualTo(two);
    }

    private boolean join(UUID one, UUID other, Person person) {
        var two = new SamePerson.Two(one, version(one), other, version(other));
        return as(() -> duplicates.join(officer, two, person));
    }

    private int version(UUID id) {
        return client(id).version();
    }

    private List<Pair> list(PairState state) {
        return as(() -> duplicates.list(officer, state, null));
    }

    private Client client(UUID id) {
        return as(() -> clients.get(officer, id, Purpose.CASEWORK));
    }

    private UUID clientOf(UUID file) {
        return as(() -> cases.get(officer, file, Purpose.CASEWORK)).client();
    }

    private UUID register(String given, String family, @Nullable BirthDate born) {
        return as(() -> clients.register(officer, null, person(given, family, born)));
    }

    private UUID open(String given, String family) {
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

    private static Name name(String given, String family) {
        return new Name(NameKind.LEGAL, NameOrder.WESTERN, given, family);
    }

    private static Person person(String given, String family, @Nullable BirthDate born) {
        return new Person(
                List.of(name(given, family)),
                born,
                List.of(new SpokenLanguage("fa", LanguageLevel.MOTHER_TONGUE, true)),
                List.of(new Reach(ReachKind.PHONE, "+36 1 555 0102", "este")),
                8);
    }

    private <T> T as(Supplier<T> work) {
        return Standing.as(officer, work);
    }
}
