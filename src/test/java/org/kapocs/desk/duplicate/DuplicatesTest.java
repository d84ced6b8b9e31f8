package org.kapocs.desk.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.Relation;
import org.kapocs.facts.client.Stay;
import org.kapocs.facts.client.Tie;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;

/** Two records of one person are found, and what was decided about them is remembered. */
class DuplicatesTest extends DuplicatesTests {

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
        assertThat(Standing.as(
                        stranger,
                        () -> duplicates
                                .list(stranger, PairQuery.of(PairState.PROPOSED))
                                .pairs()))
                .isEmpty();
        assertThatThrownBy(() -> Standing.as(stranger, () -> duplicates.get(stranger, one, other)))
                .isInstanceOf(Problem.Missing.class);
    }

    @Test
    void whose_birth_nobody_knows_is_proposed_where_they_are_reached_in_the_same_way() {
        UUID one = register("Farid", "Karimi", BORN);
        UUID other = register("فريد", "كريمي", null, "06-1/555 01-02");
        register("Farid", "Karimi", null, "+36 1 555 0999");
        register("Mina", "Minta", null, "+36 1 555 0102");
        register("Farid", "Ahmadi", BORN, "+36 1 555 0102");
        comparing.sweep();
        assertThat(list(PairState.PROPOSED)).singleElement().satisfies(pair -> {
            assertThat(pair.one()).isEqualTo(one);
            assertThat(pair.other()).isEqualTo(other);
        });
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
    void twins_of_one_household_are_no_longer_proposed_and_again_when_they_are_not_of_one() {
        UUID one = register("Hasan", "Karimi", BORN);
        UUID other = register("Husein", "Karimi", BORN);
        comparing.sweep();
        assertThat(list(PairState.PROPOSED)).hasSize(1);
        UUID household = as(() -> households.take(
                officer, new Households.Spot(one, null, 0), other, Stay.HERE, Tie.of(Relation.SIBLING)));
        comparing.sweep();
        assertThat(list(PairState.PROPOSED)).isEmpty();
        as(() -> {
            households.remove(officer, new Households.Spot(one, household, 1), other);
            return true;
        });
        comparing.sweep();
        assertThat(list(PairState.PROPOSED)).hasSize(1);
    }

    @Test
    void in_the_file_of_who_may_not_know_of_another_that_one_is_not_proposed() {
        UUID one = register("Farid", "Karimi", BORN);
        UUID other = register("Farid", "Karimi", BORN);
        UUID household = as(() -> households.take(
                officer, new Households.Spot(one, null, 0), other, Stay.HERE, Tie.of(Relation.RELATIVE)));
        comparing.sweep();
        assertThat(list(PairState.PROPOSED)).hasSize(1);
        keep(new Households.Spot(one, household, 1), other, true);
        comparing.sweep();
        assertThat(list(PairState.PROPOSED)).isEmpty();
        keep(new Households.Spot(one, household, 2), other, false);
        comparing.sweep();
        assertThat(list(PairState.PROPOSED)).hasSize(1);
    }

    @Test
    void nor_is_the_record_that_stands_for_the_one_by_which_that_was_said() {
        UUID older = register("Farid", "Karimi", BORN);
        UUID newer = register("Farid", "Karimi", BORN);
        UUID apart = register("Farid", "Karimi", BORN);
        as(() -> households.take(
                officer,
                new Households.Spot(newer, null, 0),
                apart,
                Stay.HERE,
                new Tie(Relation.RELATIVE, false, true, null, null, "")));
        comparing.sweep();
        assertThat(list(PairState.PROPOSED)).hasSize(2);
        join(older, newer, client(older).person());
        comparing.sweep();
        assertThat(list(PairState.PROPOSED)).isEmpty();
    }

    private void keep(Households.Spot spot, UUID somebody, boolean kept) {
        var tie = new Tie(Relation.RELATIVE, false, kept, null, null, "");
        Standing.as(
                officer,
                () -> households.change(
                        officer, spot, somebody, Stay.HERE, new Households.Towards(spot.client(), tie)));
    }
}
