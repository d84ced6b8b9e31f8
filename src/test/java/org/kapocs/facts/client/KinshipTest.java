package org.kapocs.facts.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.client.Around.TieRow;
import org.kapocs.facts.client.Kin.Place;

/** A household seen from each of its people. */
class KinshipTest extends Family {

    @Test
    void what_was_said_from_the_mother_is_seen_from_everybody() {
        family();
        Kin mother = seenFrom(MOTHER);
        assertThat(mother.at(Place.TOGETHER)).extracting(Kin.One::client).contains(SON, DAUGHTER, GRANDMOTHER);
        assertThat(relation(MOTHER, SON)).isEqualTo(Relation.CHILD);
        assertThat(relation(SON, MOTHER)).isEqualTo(Relation.PARENT);
        assertThat(relation(SON, DAUGHTER)).isEqualTo(Relation.SIBLING);
        assertThat(relation(SON, GRANDMOTHER)).isEqualTo(Relation.GRANDPARENT);
        assertThat(relation(GRANDMOTHER, SON)).isEqualTo(Relation.GRANDCHILD);
        assertThat(seenFrom(SON).one(DAUGHTER).orElseThrow().derived()).isTrue();
        assertThat(seenFrom(SON).one(MOTHER).orElseThrow().derived()).isFalse();
    }

    @Test
    void what_was_said_outdoes_what_follows() {
        family();
        tie(SON, DAUGHTER, Relation.RELATIVE, false, false, false);
        assertThat(relation(SON, DAUGHTER)).isEqualTo(Relation.RELATIVE);
    }

    @Test
    void a_former_spouse_stays_in_the_history_and_never_counts_as_living_together() {
        family();
        lives(FATHER, FATHER, LEFT, 1);
        tie(MOTHER, FATHER, Relation.SPOUSE, true, false, false);
        Kin.One former = seenFrom(MOTHER).one(FATHER).orElseThrow();
        assertThat(former.place()).isEqualTo(Place.EARLIER);
        assertThat(former.ended()).isTrue();
        assertThat(former.apart()).isNotNull().extracting(RoughDate::text).isEqualTo("2024-05");
        assertThat(seenFrom(FATHER).one(MOTHER).orElseThrow().place()).isEqualTo(Place.EARLIER);

        members.removeLast();
        lives(FATHER, FATHER, Stay.HERE, 1);
        assertThat(seenFrom(MOTHER).one(FATHER).orElseThrow().place())
                .as("whatever was forgotten")
                .isEqualTo(Place.EARLIER);
    }

    @Test
    void who_moved_out_sees_those_to_whom_they_were_said_to_be_something() {
        family();
        lives(FATHER, FATHER, LEFT, 1);
        tie(SON, FATHER, Relation.PARENT, false, false, false);
        assertThat(seenFrom(FATHER).people()).extracting(Kin.One::client).containsExactly(SON);
    }

    @Test
    void who_may_not_know_and_lives_elsewhere_is_told_of_nobody_who_lives_there() {
        family();
        lives(FATHER, FATHER, LEFT, 1);
        tie(MOTHER, FATHER, Relation.SPOUSE, true, false, true);
        tie(SON, FATHER, Relation.PARENT, false, false, false);
        Kin father = seenFrom(FATHER);
        assertThat(father.people()).isEmpty();
        assertThat(father.homes()).isEmpty();
        assertThat(father.untold()).contains(MOTHER, SON, DAUGHTER, GRANDMOTHER);
        assertThat(father.open(MOTHER)).isFalse();
        assertThat(seenFrom(MOTHER).one(FATHER).orElseThrow().kept()).isTrue();
        assertThat(seenFrom(SON).people()).extracting(Kin.One::client).contains(MOTHER, FATHER);
    }

    @Test
    void who_may_not_know_and_lives_there_is_told_of_the_others_only_and_of_nothing_that_follows_through_her() {
        family();
        lives(FATHER, FATHER, Stay.HERE, 1);
        tie(MOTHER, FATHER, Relation.SPOUSE, false, false, true);
        tie(SON, FATHER, Relation.PARENT, false, false, false);
        Kin father = seenFrom(FATHER);
        assertThat(father.people())
                .extracting(Kin.One::client)
                .contains(SON, DAUGHTER)
                .doesNotContain(MOTHER);
        assertThat(father.one(DAUGHTER).orElseThrow().relation()).isNull();
    }

    @Test
    void who_may_not_know_and_lives_with_her_alone_is_not_told_that_there_is_a_household() {
        lives(MOTHER, MOTHER, Stay.HERE, 1);
        lives(FATHER, FATHER, Stay.HERE, 1);
        tie(MOTHER, FATHER, Relation.SPOUSE, false, false, true);
        assertThat(seenFrom(FATHER).homes()).isEmpty();
        assertThat(seenFrom(FATHER).open(MOTHER)).isFalse();
        assertThat(seenFrom(MOTHER).homes()).hasSize(1);
        assertThat(seenFrom(MOTHER).one(FATHER).orElseThrow().place()).isEqualTo(Place.TOGETHER);
    }

    @Test
    void who_lives_with_them_elsewhere_is_told_of_there_and_nobody_else_who_lives_with_her() {
        UUID own = id(101);
        family();
        lives(FATHER, FATHER, LEFT, 1);
        tie(MOTHER, FATHER, Relation.SPOUSE, true, false, true);
        tie(SON, FATHER, Relation.PARENT, false, false, false);
        lives(own, FATHER, FATHER, Stay.HERE, 1);
        lives(own, SON, SON, Stay.HERE, 1);
        lives(own, DAUGHTER, DAUGHTER, LEFT, 1);
        lives(own, MOTHER, MOTHER, Stay.HERE, 1);
        Kin father = seenFrom(FATHER);
        assertThat(father.homes()).extracting(Kin.Home::id).containsExactly(own);
        assertThat(father.people()).extracting(Kin.One::client).containsExactly(SON);
        assertThat(father.people().getFirst().home()).isEqualTo(own);
        assertThat(father.untold()).containsExactlyInAnyOrder(MOTHER, DAUGHTER, GRANDMOTHER);
    }

    @Test
    void two_records_of_one_person_are_one_of_whom_the_last_word_holds_and_every_warning() {
        UUID again = id(6);
        lives(MOTHER, MOTHER, Stay.HERE, 1);
        lives(FATHER, FATHER, Stay.HERE, 1);
        lives(again, FATHER, LEFT, 3);
        tie(MOTHER, FATHER, Relation.SPOUSE, false, false, true);
        ties.add(new TieRow(
                id(900), HOME, MOTHER, MOTHER, again, FATHER, Relation.SPOUSE, true, false, false, null, null, 3));
        ties.add(new TieRow(
                id(901), HOME, FATHER, FATHER, again, FATHER, Relation.SIBLING, false, false, false, null, null, 2));
        Kin.One one = seenFrom(MOTHER).people().getFirst();
        assertThat(seenFrom(MOTHER).people()).hasSize(1);
        assertThat(one.place()).isEqualTo(Place.EARLIER);
        assertThat(one.ended()).isTrue();
        assertThat(one.kept()).isTrue();
        assertThat(seenFrom(FATHER).people()).isEmpty();
    }

    @Test
    void who_may_speak_for_a_child_is_who_was_said_to() {
        family();
        ties.removeFirst();
        ties.add(new TieRow(
                id(902),
                HOME,
                MOTHER,
                MOTHER,
                SON,
                SON,
                Relation.CHILD,
                false,
                false,
                false,
                "ONE",
                Ground.BIRTH_CERTIFICATE,
                1));
        assertThat(seenFrom(SON).spokenBy()).containsExactly(MOTHER);
        assertThat(seenFrom(MOTHER).one(SON).orElseThrow().spokenBy()).containsExactly(MOTHER);
        assertThat(seenFrom(MOTHER).one(DAUGHTER).orElseThrow().spokenBy()).isEmpty();
        assertThat(seenFrom(MOTHER).spokenBy()).isEmpty();
    }
}
