package org.kapocs.facts.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** A household in which somebody lives whose file is closed to the reader. */
class ClosedKinshipTest extends Family {

    @Test
    void whom_the_reader_may_not_see_closes_a_household_as_who_may_not_be_told_of() {
        family();
        lives(FATHER, FATHER, LEFT, 1);
        tie(MOTHER, FATHER, Relation.SPOUSE, true, false, true);
        tie(SON, FATHER, Relation.PARENT, false, false, false);
        hidden = Set.of(MOTHER);
        Kin father = seenFrom(FATHER);
        assertThat(father.people()).isEmpty();
        assertThat(father.homes()).isEmpty();
        assertThat(father.untold()).contains(MOTHER, SON, DAUGHTER, GRANDMOTHER);
        ties.removeIf(each -> each.keptFromOther());
        assertThat(seenFrom(FATHER).people()).as("without a word to the father").isEmpty();
    }

    @Test
    void whom_the_reader_may_not_see_is_not_told_of_to_who_lives_there_either_nor_what_follows_through_her() {
        family();
        lives(FATHER, FATHER, Stay.HERE, 1);
        tie(SON, FATHER, Relation.PARENT, false, false, false);
        hidden = Set.of(MOTHER);
        Kin father = seenFrom(FATHER);
        assertThat(father.people())
                .extracting(Kin.One::client)
                .contains(SON, DAUGHTER)
                .doesNotContain(MOTHER);
        assertThat(father.one(DAUGHTER).orElseThrow().relation()).isNull();
    }

    @Test
    void of_a_household_with_nobody_else_whom_the_reader_may_see_it_is_not_told_that_there_is_one() {
        lives(MOTHER, MOTHER, Stay.HERE, 1);
        lives(FATHER, FATHER, Stay.HERE, 1);
        hidden = Set.of(MOTHER);
        assertThat(seenFrom(FATHER).homes()).isEmpty();
    }
}
