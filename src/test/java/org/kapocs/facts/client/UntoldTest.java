package org.kapocs.facts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.web.Problem;

/** What cannot be done, and what can, in the file of who may not know of another. */
class UntoldTest extends HouseholdTests {
    private static final Tie KEPT = new Tie(Relation.SPOUSE, false, true, null, null, "");

    private UUID father;

    @BeforeEach
    void a_father_who_may_not_know_of_the_mother() {
        father = register("Karim");
        take(spot(3), father, Relation.SPOUSE);
        change(father, Stay.HERE, KEPT);
    }

    @Test
    void nobody_is_removed_from_there_and_no_warning_with_them() {
        assertThat(kin(father).people())
                .extracting(Kin.One::client)
                .contains(son, daughter)
                .doesNotContain(mother);
        Households.Spot his = new Households.Spot(father, home, version());
        for (UUID each : List.of(father, mother)) {
            assertThatThrownBy(() -> Standing.as(officer, () -> households.remove(officer, his, each)))
                    .isInstanceOf(Problem.Missing.class);
        }
        assertThatThrownBy(() -> Standing.as(officer, () -> households.remove(officer, his, son)))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("client.error.household.untold");
        assertThat(kin(mother).one(father).orElseThrow().kept()).isTrue();
        assertThat(kin(mother).one(son).orElseThrow().relation()).isEqualTo(Relation.CHILD);
    }

    @Test
    void a_household_of_their_own_is_begun_when_they_live_with_the_other_alone() {
        for (UUID each : List.of(son, daughter, grandmother)) {
            Households.Spot now = spot(version());
            Standing.as(officer, () -> households.remove(officer, now, each));
        }
        assertThat(kin(father).homes()).isEmpty();
        UUID brother = register("Omid");
        UUID own = take(new Households.Spot(father, null, 0), brother, Relation.SIBLING);
        assertThat(own).isNotEqualTo(home);
        assertThat(kin(father).homes()).extracting(Kin.Home::id).containsExactly(own);
        assertThat(kin(father).people()).extracting(Kin.One::client).containsExactly(brother);
        assertThat(kin(mother).people()).extracting(Kin.One::client).containsExactly(father);
    }

    @Test
    void the_client_themselves_is_not_removed_from_their_own_file() {
        assertThatThrownBy(() -> Standing.as(officer, () -> households.remove(officer, spot(5), mother)))
                .isInstanceOf(Problem.Missing.class);
    }
}
