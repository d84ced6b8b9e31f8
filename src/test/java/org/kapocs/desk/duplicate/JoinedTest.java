package org.kapocs.desk.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.desk.casework.CaseQuery;
import org.kapocs.facts.client.Correction;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.facts.client.SamePerson;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;

/** Two records are joined without loss, and taken apart again. */
class JoinedTest extends DuplicatesTests {

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
    void what_was_begun_on_either_record_before_they_were_joined_overwrites_nothing() {
        UUID one = register("Farid", "Karimi", BORN);
        UUID other = register("Farid", "Karimi", BORN);
        as(() -> clients.correct(officer, other, 1, person("Farid", "Karimi", BORN)));
        comparing.sweep();
        var known = person("Farid", "Minta-Karimi", BORN);
        join(one, other, known);
        assertThat(as(() -> clients.correct(officer, other, 2, person("Farid", "Karimi", BORN))))
                .isInstanceOf(Correction.Outdated.class);
        assertThat(client(one).person()).isEqualTo(known);
    }

    @Test
    void a_number_that_is_not_to_be_used_any_more_does_not_come_back_when_they_are_taken_apart() {
        UUID one = register("Farid", "Karimi", BORN);
        UUID other = register("Farid", "Karimi", BORN);
        comparing.sweep();
        join(one, other, client(one).person());
        var house = new Who.Machine("test");
        var safe = List.of(new Reach(ReachKind.EMAIL, "minta@example.org", ""));
        Standing.as(house, () -> clients.reachedBy(house, other, safe));
        as(() -> duplicates.reopen(officer, one, other));
        assertThat(client(one).person().reach()).isEqualTo(safe);
        assertThat(client(other).person().reach()).isEqualTo(safe);
    }

    @Test
    void who_is_known_by_another_name_since_is_found_with_the_cases_of_both_records() {
        UUID file = open("Farid", "Karimi");
        UUID again = open("Farid", "Karimi");
        comparing.sweep();
        join(clientOf(file), clientOf(again), person("Farid", "Sziklavirag", BORN));
        var query = new CaseQuery(false, null, null, "Sziklavirag", Optional.empty());
        assertThat(as(() -> list.find(officer, query)).lines())
                .extracting(CaseLine::id)
                .containsExactlyInAnyOrder(file, again);
        var both = as(() -> duplicates.get(officer, clientOf(file), clientOf(again)));
        assertThat(both.casesOfOne()).containsOnlyKeys(file, again);
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
        assertThat(as(() -> same.records(officer, Set.of(three)))).containsExactlyInAnyOrder(one, two, three);
        assertThatThrownBy(() -> join(one, three, client(one).person())).isInstanceOf(Problem.class);
        Person whole = client(one).person();
        as(() -> duplicates.reopen(officer, two, three));
        assertThat(client(one).person())
                .as("the third record says what it said")
                .isEqualTo(whole);
        assertThat(client(three).id()).isEqualTo(three);
        assertThat(client(two).id()).isEqualTo(one);
        as(() -> duplicates.reopen(officer, one, two));
        assertThat(client(two).id()).isEqualTo(two);
    }
}
